import { addToGroup } from "../../lazy/add-to-group.ts";
import { once } from "../../lazy/once.ts";
import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { Route, Segment } from "../../model/api-model.ts";
import { sourceRangeOf } from "../../model/page-range.ts";
import type { OutlinedRoute, PageOutline } from "../page-outline.ts";
import { shortName } from "./type-name.ts";

/** A route of a page. */
export interface RouteEntry extends Omit<OutlinedRoute, "place"> {
  readonly file: string;
  readonly pathSource: Route["pathSource"];
}

/** How often each spelling of a literal segment occurs, and where first. */
export type Spellings = ReadonlyMap<string, { readonly count: number; readonly entry: RouteEntry }>;

/** All routes of a model. */
export interface RouteIndex {
  readonly entries: readonly RouteEntry[];
  /** The routes by method and shape, whatever their placeholders are called. */
  readonly shapes: ReadonlyMap<string, readonly RouteEntry[]>;
  /** How all routes spell their literal segments, by the segment in lower case. */
  readonly spellings: ReadonlyMap<string, Spellings>;
}

/** Indexes the routes of pages: once, however often they are asked. */
export const indexRoutes = rememberByObject((outlines: readonly PageOutline[]): RouteIndex => {
  const entries = outlines.flatMap(({ file, routes }) =>
    routes.map(({ method, path, segments, statuses, place }) => {
      return { method, path, segments, statuses, file, pathSource: sourceRangeOf(place, file) };
    }),
  );
  const shapes = once(() => groupByShape(entries));
  const spellings = once(() => countSpellings(entries));
  return {
    entries,
    get shapes() {
      return shapes();
    },
    get spellings() {
      return spellings();
    },
  };
});

function groupByShape(entries: readonly RouteEntry[]): ReadonlyMap<string, readonly RouteEntry[]> {
  const groups = new Map<string, RouteEntry[]>();
  for (const entry of entries) {
    const shape = shapeOf(entry);
    addToGroup(groups, shape, entry);
  }
  return groups;
}

/** Returns what a route matches, as text: keys are `{}`, names are lower-case. */
export function shapeOf(route: Pick<Route, "method" | "segments">): string {
  return `${route.method} ${route.segments.map(foldSegment).join("/")}`;
}

/** Returns a segment such that two that stand for the same are equal. */
export function foldSegment(segment: Segment): string {
  if (segment.kind === "key") return "{}";
  if (segment.kind === "path") return `:${segment.text.endsWith(":") ? ":" : ""}`;
  if (segment.kind === "cast") return shortName(segment.type).toLowerCase();
  if (segment.kind !== "call") return segment.text.toLowerCase();
  return `${shortName(segment.name).toLowerCase()}(${segment.arguments.map((argument) => argument.name.toLowerCase()).join()})`;
}

interface Spelling {
  count: number;
  readonly entry: RouteEntry;
}

function countSpellings(entries: readonly RouteEntry[]): ReadonlyMap<string, Spellings> {
  const counted = new Map<string, Spelling>();
  for (const entry of entries) {
    for (const segment of entry.segments) {
      if (segment.kind !== "literal") continue;
      const known = counted.get(segment.text);
      if (known === undefined) counted.set(segment.text, { count: 1, entry });
      else known.count += 1;
    }
  }
  return foldSpellings(counted);
}

function foldSpellings(counted: ReadonlyMap<string, Spelling>): ReadonlyMap<string, Spellings> {
  const folded = new Map<string, Map<string, Spelling>>();
  for (const [text, spelling] of counted) {
    const key = text.toLowerCase();
    const known = folded.get(key);
    if (known === undefined) folded.set(key, new Map([[text, spelling]]));
    else known.set(text, spelling);
  }
  return folded;
}
