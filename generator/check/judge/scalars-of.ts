import type { JsonNode } from "../../text/json.ts";

/** Returns the items of an array, or the value itself. */
export function scalarsOf(node: JsonNode): readonly JsonNode[] {
  return node.kind === "array" ? node.items : [node];
}
