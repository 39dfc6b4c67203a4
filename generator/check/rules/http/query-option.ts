import { placeInUrl } from "../../judge/place-in-url.ts";
import type { Rule } from "../../rule.ts";

/** OData 4.01, part 2 (URL Conventions), sections 5.1 and 5.2, and the tokens of part 1, sections 11.3 and 11.4.9. */
const options = [
  "$apply",
  "$compute",
  "$count",
  "$deltatoken",
  "$expand",
  "$filter",
  "$format",
  "$id",
  "$index",
  "$levels",
  "$orderby",
  "$schemaversion",
  "$search",
  "$select",
  "$skip",
  "$skiptoken",
  "$top",
];

/**
 * Reports a query option of an example that begins with `$` and that OData doesn't have.
 *
 * The dollar sign is reserved for OData's own options: a service answers any other with 400. Their case doesn't matter.
 *
 * Wrong:
 *
 * ~~~ api/note-list.md 8:44
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /notes
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/notes?$oderby=title
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-list.md
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /notes
 * ```
 * ## Example
 * ``` http
 * GET https://graph.microsoft.com/v1.0/notes?$orderby=title
 * ```
 * ~~~
 *
 * Fix: name the option that is meant, with `=` and its value behind it.
 */
export const queryOption: Rule = {
  id: "http/query-option",
  severity: "error",
  *check(context) {
    for (const { request } of context.model.operations.flatMap(({ examples }) => examples)) {
      if (!request.url.includes("$")) continue;
      for (const { 1: text = "", index } of request.url.matchAll(/[?&](\$[\w.-]+)/g)) {
        if (options.includes(text.toLowerCase())) continue;
        const near = context.nearName(text, options, request.source.file);
        yield {
          message: `Unknown query option \`${text}\`, expected one of OData's`,
          source: placeInUrl(request, { text, at: index + 1 }),
          ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?` }),
        };
      }
    }
  },
};
