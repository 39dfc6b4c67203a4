import { compareRepresentations } from "../../judge/compare-representations.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property with a row in the table of its type that the JSON representation of the type lacks.
 *
 * The representation is meant to show the type in full, unless its annotation says `"truncated": true`. Inherited
 * properties and relationships may be left out.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 6:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
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
 * Fix: add the key to the JSON representation.
 */
export const missingKey: Rule = {
  id: "table/missing-key",
  severity: "warning",
  scope: "set",
  *check(context) {
    for (const { type, unshown, representation } of compareRepresentations(context)) {
      for (const { name, source } of unshown) {
        yield {
          message: `Missing key \`${name}\` in the JSON representation of \`${shortName(type.name)}\`, expected one as the table has it`,
          source,
          related: [{ source: representation.source, message: "The JSON representation" }],
        };
      }
    }
  },
};
