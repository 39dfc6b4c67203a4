import type { Property } from "../../../model/api-model.ts";
import type { JsonNode } from "../../../text/json.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { TypedBody } from "../../context/typed-body.ts";
import { isFreeForm, printType, typeNameOf } from "../../context/type-name.ts";
import { isPlaceholder } from "../../judge/is-placeholder.ts";
import { scalarsOf } from "../../judge/scalars-of.ts";
import { describeNode, kindOfPrimitive, type ValueKind } from "../../judge/value-kind.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a value of an example that is of another JSON kind than its property's type: `"true"` for a Boolean, a number
 * for a String, a string for a complex type.
 *
 * Clients in typed languages fail on such a value. Placeholders ("String", "Boolean", "{id}") are no values, any number
 * does for any numeric type, and `null` is left to `example/null`. Many or one is `example/array`.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |pinned|Boolean|Whether it stays on top.|
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
 * { "pinned": "true" }
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
 * { "pinned": true }
 * ```
 * ~~~
 *
 * Fix: write the value in the JSON form of its type, or correct the type in the table.
 */
export const valueKind: Rule = {
  id: "example/value-kind",
  severity: "error",
  *check(context) {
    for (const [property, values] of context.uses) {
      const expected = kindOf(typeNameOf(property.type).name, context);
      if (expected === undefined) continue;
      for (const { member, owner } of values) {
        if (member.value.kind === expected) continue;
        for (const node of scalarsOf(member.value)) {
          if (!fits(node, expected)) yield findingOf(node, { property, expected, body: owner.body });
        }
      }
    }
  },
};

/** A placeholder stands for any value. */
function fits(node: JsonNode, expected: ValueKind): boolean {
  if (node.kind === expected || node.kind === "null" || node.kind === "array") return true;
  return node.kind === "string" && isPlaceholder(node.value);
}

interface Place {
  readonly property: Property;
  readonly expected: ValueKind;
  readonly body: TypedBody;
}

function findingOf(node: JsonNode, { property, expected, body }: Place): Finding {
  return {
    message: `Unexpected ${node.kind} for \`${property.name}\`, expected ${printType(property.type)}`,
    related: [{ source: property.source, message: `\`${property.name}\` is ${printType(property.type)} here` }],
    suggestion: `Write ${describeExpected(expected)} instead of ${describeNode(node)}.`,
    source: body.rangeOf(node),
    ...(!body.sure && { severity: "warning" as const }),
  };
}

function kindOf(name: string, { types }: CheckContext): ValueKind | undefined {
  const type = types.get(name);
  if (type === undefined) return kindOfPrimitive(name);
  if (isFreeForm(name)) return undefined;
  return type.kind === "enumType" ? "string" : "object";
}

function describeExpected(kind: ValueKind): string {
  return kind === "object" ? "an object" : `a ${kind}`;
}
