import { rangeOf } from "../../../text/source.ts";
import { judgeLinks, type JudgedLink } from "../../judge/judge-links.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a link to a page whose path is written in another case than the page's file.
 *
 * Sites that publish these pages fold the case of paths, so the reader gets there; it is broken where the repository itself
 * is browsed, and on a case-sensitive disk. Hence a note, not a warning.
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
 * Get a [note](../resources/Note.md).
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * Get a [note](../resources/note.md).
 * ~~~
 *
 * Fix: `markdrift check --fix` writes the path as the file is called.
 */
export const linkCasing: Rule = {
  id: "page/link-casing",
  severity: "info",
  *check(context) {
    for (const judged of judgeLinks(context)) {
      if (judged.outcome !== "cased" || judged.target === undefined) continue;
      yield {
        message: `Unexpected casing of the link to \`${judged.link.target}\`, expected that of \`${judged.target}\``,
        source: rangeOf(judged.link.lines, judged.link.targetSpan),
        ...fixOf(judged, judged.target),
      };
    }
  },
};

/** The end of the path is that of the file, so only the letters differ. */
function fixOf({ page, link }: JudgedLink, file: string): Pick<Finding, "fix"> {
  const { lines, targetSpan, target } = link;
  const plain = target.split(/[?#]/, 1)[0] ?? "";
  const steps = plain.split("/").filter((part) => part !== ".." && part !== ".").length;
  const tail = file.split("/").slice(-steps).join("/");
  const isPlain = lines.file === page.file && targetSpan.end - targetSpan.start === target.length;
  if (!isPlain || !plain.toLowerCase().endsWith(tail.toLowerCase())) return {};
  const { start } = targetSpan;
  return { fix: { start: start + plain.length - tail.length, end: start + plain.length, text: tail } };
}
