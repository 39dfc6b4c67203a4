import type { JsonNode } from "../text/json.ts";

/** Returns how deep objects and arrays nest in a value: 0 where it is neither. Parsing bounds that depth. */
export function depthOfJson(value: JsonNode | undefined): number {
  if (value?.kind === "object") return 1 + deepest(value.members, (member) => depthOfJson(member.value));
  return value?.kind === "array" ? 1 + deepest(value.items, depthOfJson) : 0;
}

function deepest<Part>(parts: readonly Part[], depthOf: (part: Part) => number): number {
  let most = 0;
  for (const part of parts) most = Math.max(most, depthOf(part));
  return most;
}
