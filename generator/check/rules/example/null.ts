import type { Rule } from "../../rule.ts";

/**
 * Reports `null` for a property that the docs call not nullable.
 *
 * A client that trusts the docs has no case for it.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Not nullable.|
 * ~~~
 *
 * Wrong:
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
    for (const body of context.bodies) {
      for (const { member, property } of body.values) {
        if (member.value.kind !== "null") continue;
        const place = property.declarations.find((declaration) => declaration.nullable === false);
        if (place === undefined || property.nullable !== false) continue;
        yield {
          message: `Unexpected null for \`${property.name}\`, expected a value: the docs call it not nullable`,
          source: body.rangeOf(member.value),
          related: [{ source: place.source, message: `\`${property.name}\` is not nullable here` }],
        };
      }
    }
  },
};
