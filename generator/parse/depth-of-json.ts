import type { JsonNode } from "../text/json.ts";

/** Returns how deep objects and arrays nest in a value: 0 where it is neither. */
export function depthOfJson(value: JsonNode | undefined): number {
  let level: readonly JsonNode[] = value === undefined ? [] : [value];
  for (let depth = 0; ; depth += 1) {
    const containers = level.filter(({ kind }) => kind === "object" || kind === "array");
    if (containers.length === 0) return depth;
    level = containers.flatMap(partsOf);
  }
}

function partsOf(node: JsonNode): readonly JsonNode[] {
  if (node.kind === "array") return node.items;
  return node.kind === "object" ? node.members.map((member) => member.value) : [];
}
