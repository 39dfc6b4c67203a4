import { isFreeForm, printType, typeNameOf } from "../../context/type-name.ts";
import { isPlaceholder } from "../../judge/is-placeholder.ts";
import { describeNode } from "../../judge/value-kind.ts";
import type { JsonNode } from "../../../text/json.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports an array where the docs say one value, and one value where they say a collection.
 *
 * Generated clients fail to read the one as the other.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |labels|String collection|What it is filed under.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:13
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
 * { "labels": "food" }
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
 * { "labels": ["food"] }
 * ```
 * ~~~
 *
 * Fix: show what the service sends, or say `collection` in the table if it is one.
 */
export const array: Rule = {
  id: "example/array",
  severity: "error",
  *check(context) {
    for (const [property, values] of context.uses) {
      const { collection } = typeNameOf(property.type);
      if (isFreeForm(property.type)) continue;
      for (const { member, owner } of values) {
        const { value } = member;
        if ((value.kind === "array") === collection || isNothing(value)) continue;
        const { body } = owner;
        const type = printType(property.type);
        yield {
          message: `Unexpected ${describeNode(value)} for \`${property.name}\`, expected ${type}`,
          source: body.rangeOf(value.kind === "string" || value.kind === "number" ? value : member.keySpan),
          related: [{ source: property.source, message: `\`${property.name}\` is ${type} here` }],
          ...(!body.sure && { severity: "warning" as const }),
        };
      }
    }
  },
};

/** A placeholder stands for any value. */
function isNothing(value: JsonNode): boolean {
  return value.kind === "null" || (value.kind === "string" && isPlaceholder(value.value));
}
