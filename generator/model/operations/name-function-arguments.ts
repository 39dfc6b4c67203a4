import type { Route } from "../api-model.ts";

/** Returns whether names are all arguments of a function in the routes, which some pages list under Request body. */
export function nameFunctionArguments(names: readonly string[], routes: readonly Route[]): boolean {
  const [first] = names;
  if (first === undefined) return false;
  const known = new Set<string>();
  for (const { segments } of routes) {
    for (const segment of segments) {
      if (segment.kind === "call") for (const { name } of segment.arguments) known.add(name);
    }
  }
  return known.has(first) && names.every((name) => known.has(name));
}
