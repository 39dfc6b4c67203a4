import type { Route, Segment } from "../api-model.ts";
import { parseRoute } from "./parse-route.ts";

/**
 * Returns whether a request may be one of an operation: whether its URL ends as one of the routes does, in the same
 * name with as many keys behind it. Without routes any may.
 */
export function isOwnRequest(url: string, routes: readonly Route[]): boolean {
  if (routes.length === 0) return true;
  const { segments } = parseRoute(url);
  return routes.some((route) => endsAlike(segments, route.segments));
}

function endsAlike(request: readonly Segment[], route: readonly Segment[]): boolean {
  const last = route.findLastIndex((segment) => segment.kind !== "key" && segment.kind !== "path");
  const keysBehind = route.length - 1 - last;
  const segment = route[last];
  const asked = request.at(-1 - keysBehind);
  return segment === undefined || (asked !== undefined && nameOf(asked) === nameOf(segment));
}

/** A key that is written out is a literal like any other; `users('1')` is `users` with its key. */
function nameOf(segment: Segment): string {
  const text = segment.kind === "call" ? segment.name : segment.text.replace(/:$/, "");
  return text.slice(text.lastIndexOf(".") + 1).toLowerCase();
}
