import type { Property } from "../../../model/api-model.ts";
import type { SourceRange } from "../../../text/source.ts";
import { listedProperties, type ListedProperties } from "../../judge/listed-properties.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports `null` for a property that the docs call not nullable.
 *
 * A client that trusts the docs has no case for it. Where the annotation of an example has `nullableProperties`, that list
 * decides for its keys; without one, a null that nothing forbids is fine.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Not nullable.|
 * |shelf|Int32|Where it lies.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-list.md 14:41
 * # List notes
 * ## HTTP request
 * ``` http
 * GET /notes
 * ```
 * ## Response
 * Returns `200 OK` and [notes](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "Collection(microsoft.graph.note)", "nullableProperties": ["subject"] } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "value": [{ "subject": null, "shelf": null }] }
 * ```
 * ~~~
 *
 * ~~~ api/note-get.md 14:14
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": null }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-get.md
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: show a value, or take "Not nullable" out of the description.
 */
export const nullValue: Rule = {
  id: "example/null",
  severity: "warning",
  *check(context) {
    for (const [property, values] of context.uses) {
      for (const { member, owner } of values) {
        if (member.value.kind !== "null") continue;
        const { body, top } = owner;
        const listed = top ? listedProperties(body, "nullableProperties", context) : undefined;
        const place = listed === undefined ? notNullable(property) : outside(listed, property);
        if (place === undefined) continue;
        yield {
          message: `Unexpected null for \`${property.name}\`, expected a value: the docs call it not nullable`,
          source: body.rangeOf(member.value),
          related: [{ source: place.source, message: `\`${property.name}\` is not nullable here` }],
        };
      }
    }
  },
};

function notNullable(property: Property): { readonly source: SourceRange } | undefined {
  if (property.nullable !== false) return undefined;
  return property.declarations.find((declaration) => declaration.nullable === false);
}

/** A list of what may be null speaks of all properties: those that it leaves out may not. */
function outside(list: ListedProperties, { name }: Property): { readonly source: SourceRange } | undefined {
  return list.names.has(name) ? undefined : list;
}
