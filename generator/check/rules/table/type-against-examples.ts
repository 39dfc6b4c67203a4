import { printType, typeNameOf } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a property whose type says one value where all of two or more examples show an array, or the other way round.
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
 * { "labels": "food" }
 * ```
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 *
 * { "labels": "food" }
 * ```
 * ~~~
 *
 * Wrong:
 *
 * ~~~ resources/note.md 5:9
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |labels|String collection|Text.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |labels|String|Text.|
 * ~~~
 *
 * Fix: correct the type in the table.
 */
export const typeAgainstExamples: Rule = {
  id: "table/type-against-examples",
  severity: "error",
  scope: "both",
  *check({ told }) {
    for (const [property, { lists, singles, place }] of told.shown) {
      const { name, collection } = typeNameOf(property.type);
      const [fitting, others] = collection ? [lists, singles] : [singles, lists];
      if (place === undefined || fitting > 0 || others < 2 || /(?:json|untyped)$/i.test(name)) continue;
      const declaration = property.declarations.find((one) => one.type === property.type);
      yield {
        message: `Unexpected type ${printType(property.type)} of \`${property.name}\`, expected ${collection ? "one value" : "a collection"} as in all ${others} examples`,
        source: declaration?.typeSource ?? property.source,
        related: [{ source: place, message: "One of the examples" }],
      };
    }
  },
};
