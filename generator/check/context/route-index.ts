import type { ApiModel, Operation, Route, Segment } from "../../model/api-model.ts";
import { shortName } from "./type-name.ts";

/** A route and the operation that documents it. */
export interface RouteEntry {
  readonly operation: Operation;
  readonly route: Route;
}

/** How often each spelling of a literal segment occurs, and where first. */
export type Spellings = ReadonlyMap<string, { readonly count: number; readonly entry: RouteEntry }>;

/** All routes of a model. */
export interface RouteIndex {
  readonly entries: readonly RouteEntry[];
  /** Routes of the same method and shape, whatever their placeholders are called. */
  readonly sameShape: (route: Route) => readonly RouteEntry[];
  /** How all routes spell a literal segment, whatever its case. */
  readonly spellings: (text: string) => Spellings;
}

/** Indexes the routes of a model. */
export function indexRoutes(model: ApiModel): RouteIndex {
  const entries = model.operations.flatMap((operation) => operation.routes.map((route) => ({ operation, route })));
  const byShape = new Map<string, RouteEntry[]>();
  const byText = new Map<string, Map<string, Spelling>>();
  for (const entry of entries) {
    addTo(byShape, shapeOf(entry.route), entry);
    for (const segment of entry.route.segments) countSpelling(byText, segment, entry);
  }
  return {
    entries,
    sameShape: (route) => byShape.get(shapeOf(route)) ?? [],
    spellings: (text) => byText.get(text.toLowerCase()) ?? new Map(),
  };
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

function countSpelling(byText: Map<string, Map<string, Spelling>>, segment: Segment, entry: RouteEntry): void {
  if (segment.kind !== "literal") return;
  const folded = segment.text.toLowerCase();
  const spellings = byText.get(folded) ?? new Map<string, Spelling>();
  byText.set(folded, spellings);
  const spelling = spellings.get(segment.text) ?? { count: 0, entry };
  spelling.count += 1;
  spellings.set(segment.text, spelling);
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
