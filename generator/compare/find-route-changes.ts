import type { Operation, Route, Segment } from "../model/api-model.ts";
import type { FoundChange } from "./change.ts";
import { pairRenamed } from "./pair-renamed.ts";

/** Finds the routes that an operation gained, lost or spells otherwise. Names of path parameters are no change. */
export function findRouteChanges(old: Operation, now: Operation): readonly FoundChange[] {
  const [before, after] = [byKey(old.routes), byKey(now.routes)];
  const { renamed, removed, added } = pairRenamed(
    [...before].filter(([key]) => !after.has(key)),
    [...after].filter(([key]) => !before.has(key)),
    ([key]) => key,
    ([, route]) => `${route.method} ${route.segments.length}`,
  );
  return [
    ...removed.map(([, route]) => ({
      kind: "routeRemoved" as const,
      subject: printRoute(route),
      message: `\`${printRoute(route)}\` is gone from ${now.title}`,
      before: route.source,
    })),
    ...added.map(([, route]) => ({
      kind: "routeAdded" as const,
      subject: printRoute(route),
      message: `\`${printRoute(route)}\` is a new route of ${now.title}`,
      after: route.source,
    })),
    ...renamed.map(([[, from], [, to]]) => ({
      kind: "routeRenamed" as const,
      subject: printRoute(from),
      message: `\`${printRoute(from)}\` is \`${printRoute(to)}\` now`,
      from: printRoute(from),
      to: printRoute(to),
      before: from.source,
      after: to.source,
    })),
  ];
}

/** Returns what makes two routes one: the method and the path with its placeholders nameless. */
export function routeKey({ method, segments }: Route): string {
  return `${method} /${segments.map(printSegment).join("/")}`;
}

function printSegment(segment: Segment): string {
  if (segment.kind === "key" && segment.parameters.length > 0) return "{}";
  if (segment.kind !== "call") return segment.text;
  return `${segment.name}(${segment.arguments.map(({ name, value, parameter }) => `${name}=${parameter === undefined ? value : "{}"}`).join()})`;
}

function byKey(routes: readonly Route[]): ReadonlyMap<string, Route> {
  return new Map(routes.map((route) => [routeKey(route), route]));
}

function printRoute({ method, path }: Route): string {
  return `${method} ${path}`;
}
