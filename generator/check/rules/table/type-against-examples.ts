import type { JsonNode } from "../../../text/json.ts";
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
  *check(context) {
    for (const [property, values] of context.uses) {
      const { name, collection } = typeNameOf(property.type);
      if (values.some(({ member }) => isOfForm(member.value, collection))) continue;
      const uses = values.filter(({ member }) => member.value.kind !== "null");
      const [first] = uses;
      if (first === undefined || uses.length < 2 || /(?:json|untyped)$/i.test(name)) continue;
      const place = property.declarations.find((declaration) => declaration.type === property.type);
      yield {
        message: `Unexpected type ${printType(property.type)} of \`${property.name}\`, expected ${collection ? "one value" : "a collection"} as in all ${uses.length} examples`,
        source: place?.typeSource ?? property.source,
        related: [{ source: first.owner.body.rangeOf(first.member.keySpan), message: "One of the examples" }],
      };
    }
  },
};

/** One value or several, as wanted; null is neither. */
function isOfForm({ kind }: JsonNode, collection: boolean): boolean {
  return kind !== "null" && (kind === "array") === collection;
}
