import type { Page } from "../../../model/api-model.ts";
import { rangeOf, type SourceRange } from "../../../text/source.ts";
import { vocabulary } from "../../../vocabulary/vocabulary.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a page that is about an operation but shows no request: no code block with a method and a path.
 *
 * A page is about an operation where its front matter says so, or where it has a section on the HTTP request, its headers
 * or its body. Without a route nothing is generated from it and nothing on it can be checked.
 *
 * Wrong:
 *
 * ~~~ api/note-create.md 2:1
 * # Create note
 * ## HTTP request
 * Send a POST to the notes.
 * ## Request body
 * A note.
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-create.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * A note.
 * ~~~
 *
 * Fix: write method and path into a code block of the language `http`, below the heading "HTTP request".
 */
export const noRequest: Rule = {
  id: "page/no-request",
  severity: "warning",
  *check({ model }) {
    const routed = new Set(model.operations.filter(({ routes }) => routes.length > 0).map(({ page }) => page));
    for (const page of model.pages) {
      const source = routed.has(page.file) ? undefined : findClaim(page);
      if (source === undefined) continue;
      yield {
        message: "Missing HTTP request, expected a code block with a method and a path, such as `GET /users/{id}`",
        source,
        suggestion: 'Add it below a heading "HTTP request"; without it nothing is generated from the page.',
      };
    }
  },
};

const sections: ReadonlySet<string> = new Set(["httpRequest", "requestHeaders", "requestBody"]);

/** Returns the place that says that a page is about an operation. */
function findClaim({ headings, kind, source }: Page): SourceRange | undefined {
  const words = vocabulary();
  const section = headings.find((heading) => sections.has(words.sectionOf(heading.text) ?? ""));
  const heading = section ?? (kind === "api" ? headings[0] : undefined);
  if (heading === undefined) return kind === "api" ? source : undefined;
  return rangeOf(heading.lines, heading);
}
