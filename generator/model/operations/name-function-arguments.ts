import type { Route } from "../api-model.ts";

/** Returns whether names are all arguments of a function in the routes, which some pages list under Request body. */
export function nameFunctionArguments(names: readonly string[], routes: readonly Route[]): boolean {
  const segments = routes.flatMap((route) => route.segments);
  const known = new Set(
    segments.flatMap((segment) => (segment.kind === "call" ? segment.arguments : [])).map(({ name }) => name),
  );
  return names.length > 0 && names.every((name) => known.has(name));
}
