import { nearName } from "../../../text/near-name.ts";
import { rangeOf } from "../../../text/source.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a row of a permission table whose first cell names no kind of permission.
 *
 * The scopes of that row belong to nothing. Rows that name a resource are fine in tables that split by resource.
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 5:2
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegatd|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## Permissions
 * |Permission type|Permissions|
 * |:--|:--|
 * |Delegated (work or school account)|Notes.Read|
 * |Application|Not supported.|
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ~~~
 *
 * Fix: write "Delegated (work or school account)", "Delegated (personal Microsoft account)" or "Application".
 */
export const unknownKind: Rule = {
  id: "permission/unknown-kind",
  severity: "warning",
  *check({ model }) {
    for (const table of model.pages.flatMap((page) => page.tables)) {
      for (const cell of table.rowHeads) {
        if (!isSlip(cell.text)) continue;
        yield {
          message: `Unknown kind of permission \`${cell.text}\`, expected delegated or application`,
          source: rangeOf(table.lines, cell),
        };
      }
    }
  },
};

/** Near to a kind in its first word, and none: names of resources are neither. */
function isSlip(text: string): boolean {
  const [word = ""] = text
    .trim()
    .toLowerCase()
    .split(/[^a-z]/, 1);
  return !kinds.includes(word) && nearName(word, kinds) !== undefined;
}

const kinds: readonly string[] = ["delegated", "application"];
