import { compareRepresentations } from "../../judge/compare-representations.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a key of a JSON representation that no table of the type lists.
 *
 * Whoever generates from the table, or reads only that, never learns of it. A key in another case is `table/casing`.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 9:24
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ## JSON representation
 * <!-- { "blockType": "resource", "@odata.type": "microsoft.graph.note" } -->
 * ``` json
 * { "subject": "String", "shelf": 1 }
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
 * Fix: add the row, or remove the key.
 */
export const missingRow: Rule = {
  id: "table/missing-row",
  severity: "warning",
  scope: "set",
  *check(context) {
    for (const { type, missing, names } of compareRepresentations(context)) {
      for (const { name, source } of missing) {
        const near = context.nearName(name, names, source.file);
        yield {
          message: `Missing row for \`${name}\` of \`${shortName(type.name)}\`, expected one as the JSON representation has it`,
          source,
          ...(near !== undefined && { suggestion: `Did you mean \`${near}\`?`, severity: "error" as const }),
          related: type.source.slice(0, 1).map((other) => ({ source: other, message: "The tables of the type" })),
        };
      }
    }
  },
};
