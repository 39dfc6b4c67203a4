import type { JsonNode } from "../../text/json.ts";

/** A JSON value without positions. Objects have no prototype, so that any key is a key like others. */
export type PlainJson = string | number | boolean | null | readonly PlainJson[] | { readonly [key: string]: PlainJson };

/** Returns the value of a JSON tree as `JSON.parse` would give it: of a key that stands twice, the last counts. */
export function plainJson(node: JsonNode): PlainJson {
  if (node.kind === "null") return null;
  if (node.kind === "array") return node.items.map(plainJson);
  if (node.kind !== "object") return node.value;
  const value: Record<string, PlainJson> = Object.create(null);
  for (const member of node.members) value[member.key] = plainJson(member.value);
  return value;
}
