import { compareRepresentations } from "../../judge/compare-representations.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property that its table and the JSON representation of its type spell in different case.
 *
 * JSON is case-sensitive: one of the two is wrong, and the docs don't say which.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 5:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |Subject|String|Text.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "subject": "String" }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "subject": "String" }
 * ```
 * ~~~
 *
 * Fix: spell the name as the service does, in both places.
 */
export const tableCasing: Rule = {
  id: "table/casing",
  severity: "error",
  scope: "set",
  *check(context) {
    for (const { cased } of compareRepresentations(context)) {
      for (const { row, key } of cased) {
        yield {
          message: `Unexpected casing \`${row.name}\`, expected \`${key.name}\` as in the JSON representation`,
          source: row.source,
          related: [{ source: key.source, message: `\`${key.name}\` in the JSON representation` }],
        };
      }
    }
  },
};
