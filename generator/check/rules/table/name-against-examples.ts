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
  scope: "both",
  *check({ told }) {
    for (const [property, { lists, singles, nulls, slips, firstSlip, slipsVary }] of told.shown) {
      if (firstSlip === undefined || slips < 2 || slipsVary || lists + singles + nulls > 0) continue;
      yield {
        message: `Unexpected name \`${property.name}\`, expected \`${firstSlip.key}\` as in all ${slips} examples`,
        source: property.source,
        related: [{ source: firstSlip.source, message: "One of the examples" }],
      };
    }
  },
};
