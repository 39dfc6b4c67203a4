import type { Property } from "../../../model/api-model.ts";
import type { JsonNode, JsonObject } from "../../../text/json.ts";
import type { SourceRange } from "../../../text/source.ts";
import type { CheckContext } from "../../context/check-context.ts";
import { typeNameOf } from "../../context/type-name.ts";
import { listedProperties } from "../../judge/listed-properties.ts";
import type { TypedBody } from "../../context/typed-body.ts";
import type { Rule } from "../../rule.ts";

/**
 * Reports a request body without a key that the docs call required: the table of the request body, or, where there is
 * none, the table of the type that a POST creates.
 *
 * Whoever copies the example gets an error. Bodies of PATCH show what they change and needn't have it. Responses are cut
 * short so often that they are judged only where their annotation lists `optionalProperties` and isn't `truncated`: the
 * rest is then meant to be there.
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 16:1
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Required.|
 * |shelf|Int32|Where it lies.|
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "shelf": 3 }
 * ```
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
 * |Parameter|Type|Description|
 * |:--|:--|:--|
 * |subject|String|What it is about. Required.|
 * |shelf|Int32|Where it lies.|
 * ## Example
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "subject": "Milk", "shelf": 3 }
 * ```
 * ~~~
 *
 * Fix: show the key in the example, or take "Required" out of the table.
 */
export const requiredKey: Rule = {
  id: "example/required-key",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      if (body.truncated || body.root.kind !== "object") continue;
      const { properties, source } = body.side === "request" ? requiredOf(body, context) : shownAlways(body, context);
      for (const node of properties.length === 0 ? [] : shownObjects(body)) {
        const keys = new Set(keysIn(node));
        for (const property of properties) {
          if (keys.has(property.name.toLowerCase())) continue;
          yield {
            message: `Missing key \`${property.name}\`, expected it: the docs call it required`,
            source: body.rangeOf({ start: node.start, end: node.start + 1 }),
            related: [{ source: source ?? property.source, message: `\`${property.name}\` is required here` }],
          };
        }
      }
    }
  },
};

interface Required {
  readonly properties: readonly Property[];
  /** What makes them required, where it isn't their own row. */
  readonly source?: SourceRange;
}

/** Of the table of the request body; without one, of the type that a POST creates. */
function requiredOf({ operation, message, type }: TypedBody, { types, isServiceUrl }: CheckContext): Required {
  if ("url" in message && !isServiceUrl(message.url)) return { properties: [] };
  const table = operation.requestBody?.properties ?? [];
  const created = type === undefined || !isPost(message) ? undefined : types.structured(type);
  const properties = table.length > 0 || created === undefined ? table : created.properties;
  return { properties: properties.filter(({ required, readOnly }) => required === true && readOnly !== true) };
}

function isPost(message: TypedBody["message"]): boolean {
  return "method" in message && message.method === "POST";
}

/** An annotation that lists what may be left out says that the rest may not. */
function shownAlways(body: TypedBody, context: CheckContext): Required {
  const optional = listedProperties(body, "optionalProperties", context);
  const type = body.type === undefined ? undefined : context.types.structured(typeNameOf(body.type).name);
  if (optional === undefined || type === undefined) return { properties: [] };
  const properties = type.properties.filter(({ name }) => !optional.names.has(name) && !name.includes("@"));
  return { properties, source: optional.source };
}

/** A body of control information alone refers to what is there already. */
function shownObjects({ objects, root, side }: TypedBody): readonly JsonObject[] {
  if (side === "response") return objects.filter(({ top }) => top).map(({ node }) => node);
  return root.kind === "object" && root.members.some(({ key }) => !key.startsWith("@")) ? [root] : [];
}

/** Tables of request bodies list what stands deeper too. */
function* keysIn(node: JsonNode): Iterable<string> {
  if (node.kind === "array") for (const item of node.items) yield* keysIn(item);
  if (node.kind !== "object") return;
  for (const { key, value } of node.members) {
    yield (key.split("@", 1)[0] ?? "").toLowerCase();
    yield* keysIn(value);
  }
}
