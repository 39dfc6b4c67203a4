import { addToGroup } from "../../../lazy/add-to-group.ts";
import { judgeKeys } from "../../judge/judge-keys.ts";
import type { Property } from "../../../model/api-model.ts";
import type { StrangeKey } from "../../judge/judge-keys.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property that no example spells as its table does, while two or more spell it in another way.
 *
 * All examples disagree with the row: it is the row that is likely wrong.
 *
 * Beside:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Examples
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 *
 * { "subjects": "Milk" }
 * ```
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 *
 * { "subjects": "Milk" }
 * ```
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 5:2
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subjects|String|Text.|
 * ~~~
 *
 * Fix: spell the property as the service does.
 */
export const nameAgainstExamples: Rule = {
  id: "table/name-against-examples",
  severity: "warning",
  *check(context) {
    for (const [property, keys] of keysByProperty(judgeKeys(context))) {
      const [first] = keys;
      const names = new Set(keys.map((key) => key.member.key));
      if (first === undefined || keys.length < 2 || names.size > 1 || context.uses.has(property)) continue;
      yield {
        message: `Unexpected name \`${property.name}\`, expected \`${first.member.key}\` as in all ${keys.length} examples`,
        source: property.source,
        related: [{ source: first.body.rangeOf(first.member.keySpan), message: "One of the examples" }],
      };
    }
  },
};

function keysByProperty(keys: readonly StrangeKey[]): ReadonlyMap<Property, readonly StrangeKey[]> {
  const grouped = new Map<Property, StrangeKey[]>();
  for (const key of keys) {
    const property = key.cased ?? key.near;
    if (property === undefined) continue;
    addToGroup(grouped, property, key);
  }
  return grouped;
}
