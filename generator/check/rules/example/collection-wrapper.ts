import { shortName, typeNameOf } from "../../context/type-name.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { TypedBody } from "../../context/typed-body.ts";
import { nearName } from "../../../text/near-name.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a response that is said to be a collection and shows one object, or the other way round.
 *
 * The items of a collection stand in the array `value` (or in what the annotation's `collectionProperty` names).
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What the note is about.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-get.md 14:1
 * # Get note
 * ## HTTP request
 * ``` http
 * GET /notes/{id}
 * ```
 * ## Response
 * Returns `200 OK` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "response", "@odata.type": "Collection(microsoft.graph.note)" } -->
 * ``` http
 * HTTP/1.1 200 OK
 * Content-Type: application/json
 *
 * { "subject": "Milk" }
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
 * Fix: mark the annotation with `Collection(…)` or `"isCollection": true`, or show what the type says.
 */
export const collectionWrapper: Rule = {
  id: "example/collection-wrapper",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      if (body.side !== "response" || body.type === undefined) continue;
      yield* misspeltWrapper(body);
      const { name, collection } = typeNameOf(body.type);
      const isWrong = collection ? lacksWrapper(body) : hasWrapper(body, name, context);
      if (!isWrong) continue;
      yield {
        message: collection
          ? `Missing array \`value\`, expected a collection of \`${shortName(name)}\``
          : `Unexpected array \`value\`, expected one \`${shortName(name)}\``,
        source: body.rangeOf({ start: body.root.start, end: body.root.start + 1 }),
        related: body.typeSource === undefined ? [] : [{ source: body.typeSource, message: "The type is stated here" }],
        ...(!body.sure && { severity: "info" as const }),
      };
    }
  },
};

/** `{ "Value": [ … ] }`: the only member has nearly the name that OData gives to what isn't an object. */
function* misspeltWrapper({ root, message, type = "", rangeOf, items }: TypedBody): Iterable<Finding> {
  if (root.kind !== "object" || items !== undefined || "collectionProperty" in message) return;
  const { name, collection } = typeNameOf(type);
  if (!collection && !name.startsWith("Edm.")) return;
  const [member, ...others] = root.members.filter(({ key }) => !key.includes("@"));
  if (member === undefined || others.length > 0 || member.key === "value") return;
  if (collection && member.value.kind !== "array") return;
  if (member.key.toLowerCase() !== "value" && nearName(member.key, ["value"]) === undefined) return;
  yield {
    message: `Unexpected key \`${member.key}\`, expected \`value\``,
    source: rangeOf(member.keySpan),
    severity: "error",
  };
}

/** A body without any member that could hold items. */
function lacksWrapper({ root, items }: TypedBody): boolean {
  if (root.kind !== "object" || items !== undefined || root.members.length === 0) return false;
  return !root.members.some((member) => member.value.kind === "array" || member.key === "value");
}

function hasWrapper({ root }: TypedBody, name: string, { types }: CheckContext): boolean {
  if (root.kind !== "object" || root.members.every(({ key }) => key !== "value")) return false;
  const type = types.structured(name);
  if (type === undefined || types.properties(type).has("value") || types.open(type)) return false;
  const [value, ...others] = root.members.filter((member) => !member.key.includes("@"));
  return others.length === 0 && value?.key === "value" && value.value.kind === "array";
}
