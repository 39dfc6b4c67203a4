import type { Property, StructuredType } from "../../../model/api-model.ts";
import { shortName } from "../../context/type-name.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an `@odata.type` in an example that doesn't fit: the type that the docs state there is another one, and this one
 * doesn't derive from it.
 *
 * Either the example or the property's type is wrong, or the page of the type doesn't say what it derives from.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * ~~~
 *
 * ~~~ resources/shelf.md
 * # shelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |place|String|Text.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:18
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
 * { "@odata.type": "#microsoft.graph.shelf", "place": "left" }
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
 * { "@odata.type": "#microsoft.graph.note", "subject": "Milk" }
 * ```
 * ~~~
 *
 * Fix: name the type that the docs state, or state the base type on the page of this one.
 */
export const odataType: Rule = {
  id: "example/odata-type",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      for (const { stated, declared, ofProperty, top } of body.objects) {
        if (stated === undefined || declared === undefined) continue;
        const type = context.types.structured(stated.name);
        if (type === undefined || type === declared) continue;
        if (context.types.derives(type, declared.name) || isNamed(type, ofProperty)) continue;
        yield {
          message: `Unexpected type \`${shortName(type.name)}\`, expected \`${shortName(declared.name)}\` or a type that derives from it`,
          source: body.rangeOf(stated.node),
          related: [
            ...(top && body.typeSource ? [{ source: body.typeSource, message: "The type of the body" }] : []),
            ...type.source.slice(0, 1).map((source) => ({ source, message: "The base type would be stated here" })),
          ],
        };
      }
    }
  },
};

/** A cell may name several types: `appConfig or serviceConfig`. */
function isNamed({ name }: StructuredType, property: Property | undefined): boolean {
  const words = (property?.declarations ?? []).flatMap(({ typeText }) => typeText?.split(/\W+/) ?? []);
  return words.includes(shortName(name));
}
