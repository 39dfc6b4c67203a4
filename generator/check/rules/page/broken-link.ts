import { rangeOf } from "../../../text/source.ts";
import { judgeLinks } from "../../judge/judge-links.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a link to a page that isn't in the set. A folder that is missing as a whole is reported once: it wasn't read.
 *
 * Links to other sites and to paths from the root of a site aren't looked at.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 2:14
 * # Get note
 * Get a [note](../resources/notes.md).
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * Get a [note](../resources/note.md).
 * ~~~
 *
 * Fix: correct the path, or write the page.
 */
export const brokenLink: Rule = {
  id: "page/broken-link",
  severity: "error",
  scope: "both",
  *check(context) {
    for (const { link, outcome } of judgeLinks(context)) {
      if (outcome !== "missing") continue;
      yield {
        message: `Broken link to \`${link.target}\`, expected a page of the set`,
        source: rangeOf(link.lines, link.targetSpan),
      };
    }
    const { strayLinks } = context.told;
    for (const { folder, file, source } of new Map(
      strayLinks.toReversed().map((link) => [link.folder, link]),
    ).values()) {
      yield {
        message: `Links lead to the folder \`${folder}\`, which isn't among the pages that were read: they aren't checked`,
        source,
        severity: "info",
        suggestion: `Give that folder too, if links such as the one to \`${file}\` are to be checked.`,
      };
    }
  },
};
