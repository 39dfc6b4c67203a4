import { printType, typeNameOf } from "../../context/type-name.ts";
import { scalarsOf } from "../../judge/scalars-of.ts";
import { formatOf } from "../../judge/value-format.ts";
import { isPlaceholder } from "../../judge/is-placeholder.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a string of an example that isn't of the form of its type: a Date, DateTimeOffset, TimeOfDay, Duration,
 * Guid or base64 of a Binary.
 *
 * A client that parses the value fails on it. Placeholders are no values; GUIDs with digits made up are left alone as long
 * as they have the shape. A DateTimeOffset without its offset is wrong: it names no moment.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |dueDate|Date|When it is due.|
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
 * { "dueDate": "24/12/2026" }
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
 * { "dueDate": "2026-12-24" }
 * ```
 * ~~~
 *
 * Fix: write the value as the service sends it, or correct the type in the table.
 */
export const format: Rule = {
  id: "example/format",
  severity: "error",
  *check(context) {
    for (const [property, values] of context.uses) {
      const { name } = typeNameOf(property.type);
      const expected = formatOf(name);
      if (expected === undefined) continue;
      for (const { member, owner } of values) {
        const { body } = owner;
        for (const node of scalarsOf(member.value)) {
          if (node.kind !== "string" || expected.pattern.test(node.value) || isPlaceholder(node.value)) continue;
          yield {
            message: `Unexpected form of \`${property.name}\`, expected ${printType(name)}: \`${expected.example}\``,
            source: body.rangeOf(node),
            related: [{ source: property.source, message: `\`${property.name}\` is ${printType(property.type)} here` }],
            ...(!(body.sure && isClear(name)) && { severity: "warning" as const }),
          };
        }
      }
    }
  },
};

/** Keys and contents are often shortened in examples, and pages call a Guid what is an opaque string. */
function isClear(name: string): boolean {
  return name !== "Edm.Guid" && name !== "Edm.Duration" && name !== "Edm.Binary";
}
