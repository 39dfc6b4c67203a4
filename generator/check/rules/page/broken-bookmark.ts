import { rangeOf } from "../../../text/source.ts";
import { judgeLinks } from "../../judge/judge-links.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a link to a heading that its page doesn't have.
 *
 * The reader lands at the top of the page.
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
 * Get a [note](../resources/note.md#attributes).
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * Get a [note](../resources/note.md#properties).
 * ~~~
 *
 * Fix: link to the bookmark of a heading: its text in lower case with dashes for blanks.
 */
export const brokenBookmark: Rule = {
  id: "page/broken-bookmark",
  severity: "warning",
  *check(context) {
    for (const { page, link, target, bookmark } of judgeLinks(context)) {
      if (target === undefined || bookmark === "" || bookmark === "top") continue;
      const anchors = context.pages.get(target)?.anchors ?? none;
      if (anchors.has(bookmark) || anchors.has(bookmark.toLowerCase())) continue;
      const near = context.nearName(bookmark, anchors, page.file);
      yield {
        message: `Broken bookmark \`#${bookmark}\`, expected a heading of \`${target}\``,
        source: rangeOf(link.lines, link.targetSpan),
        ...(near !== undefined && { suggestion: `Did you mean \`#${near}\`?` }),
      };
    }
  },
};

const none: ReadonlySet<string> = new Set();
