import type { Route, Segment } from "../api-model.ts";
import { parseRoute } from "./parse-route.ts";

/**
 * Returns whether a request may be one of an operation: whether its URL has the first and the last name of one of the
 * routes, whatever the case and the keys. Without routes any may.
 */
export function isOwnRequest(url: string, routes: readonly Route[]): boolean {
  const shown = new Set(namesIn(parseRoute(url).segments));
  return (
    routes.length === 0 ||
    routes.some(({ segments }) => {
      const names = namesIn(segments);
      return [names[0], names.at(-1)].every((name) => name === undefined || shown.has(name));
    })
  );
}

function namesIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "call") return [bareName(segment.name)];
    return segment.kind === "literal" || segment.kind === "system" ? [bareName(segment.text)] : [];
  });
}

function bareName(name: string): string {
  return name
    .slice(name.lastIndexOf(".") + 1)
    .toLowerCase()
    .replace(/:$/, "");
}
