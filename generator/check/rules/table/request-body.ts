import type { Operation, Property } from "../../../model/api-model.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { printType, shortName, typeNameOf } from "../../context/type-name.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a row of a request-body table that disagrees with the table of the type that the request creates or updates:
 * another case, another type, one value instead of a collection.
 *
 * The same property is documented twice, and the two say different things.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 10:8
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * Supply a [note](../resources/note.md).
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |shelf|String|Where it lies.|
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * Supply a [note](../resources/note.md).
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |shelf|Int32|Where it lies.|
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
 * ~~~
 *
 * Fix: correct the table that is wrong.
 */
export const requestBody: Rule = {
  id: "table/request-body",
  severity: "warning",
  *check(context) {
    for (const operation of context.model.operations) {
      const { requestBody: body } = operation;
      const type = body?.type === undefined ? undefined : context.types.structured(typeNameOf(body.type).name);
      if (type === undefined || type.inferred === true) continue;
      for (const row of body?.properties ?? []) {
        const property = context.types.properties(type).get(row.name);
        const cased = context.types.folded(type).get(row.name.toLowerCase());
        if (property !== undefined) yield* judgeType(row, property, context);
        else if (cased !== undefined) yield casingFinding(row, cased, operation);
      }
    }
  },
};

function* judgeType(row: Property, property: Property, context: CheckContext): Iterable<Finding> {
  const place = row.declarations.find((declaration) => declaration.type !== undefined);
  if (place?.type === undefined || property.inferred === true || agree(place.type, property.type, context)) return;
  yield {
    message: `Unexpected type ${printType(place.type)} of \`${row.name}\`, expected ${printType(property.type)} as in the resource`,
    source: place.typeSource ?? place.source,
    related: [{ source: property.source, message: `\`${property.name}\` is ${printType(property.type)} here` }],
  };
}

/** An enum written as String, and a base type or a type derived from the other, say the same. */
function agree(one: string, other: string, context: CheckContext): boolean {
  const row = typeNameOf(one);
  const property = typeNameOf(other);
  if (row.collection !== property.collection) return false;
  if (row.name === property.name || isLoose(row.name, context) || isLoose(property.name, context)) return true;
  const rowType = context.types.structured(row.name);
  const propertyType = context.types.structured(property.name);
  if (rowType === undefined || propertyType === undefined) return false;
  return context.types.derives(rowType, property.name) || context.types.derives(propertyType, row.name);
}

/** Types that no page declares are another rule's matter; String stands for many. */
function isLoose(name: string, { types }: CheckContext): boolean {
  if (types.enumType(name) !== undefined || /(?:json|object|untyped)$/i.test(name)) return true;
  return !name.startsWith("Edm.") && types.get(name) === undefined;
}

function casingFinding(row: Property, property: Property, operation: Operation): Finding {
  return {
    message: `Unexpected casing \`${row.name}\`, expected \`${property.name}\` as in \`${shortName(operation.requestBody?.type ?? "")}\``,
    source: row.source,
    severity: "error",
    related: [{ source: property.source, message: `\`${property.name}\` is documented here` }],
  };
}
