import { addToGroup } from "../../lazy/add-to-group.ts";
import type { ApiModel, Example, ExampleRequest, Operation, Route, Segment } from "../../model/api-model.ts";
import { parseRoute } from "../../model/operations/parse-route.ts";
import type { SourceRange } from "../../text/source.ts";
import type { CheckContext } from "../context/check-context.ts";
import { canonicalPath } from "./canonical-path.ts";
import { matchRoute, type RouteMatch } from "./match-route.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

/** The URL of an example, held against the routes of its page. */
export interface JudgedUrl {
  readonly operation: Operation;
  readonly request: ExampleRequest;
  /** `method`: a route of another method fits. */
  readonly outcome: "same" | "method" | "case" | "different";
  /** The route that fits best. */
  readonly route: Route;
  readonly match: RouteMatch;
  /** The segment of the URL that differs, or the whole URL where it lacks one. */
  readonly source: SourceRange;
  /** What stands there in the URL; empty where the URL ends early. */
  readonly segment: string;
}

/** Returns the URLs of all examples that call the API: not those of other hosts, and not batches. */
export const judgeUrls = rememberInContext(({ model, isServiceUrl }: CheckContext): readonly JudgedUrl[] => {
  const routesByPage = routesOfPages(model);
  return model.operations.flatMap((operation) =>
    operation.examples
      .filter((example) => isOwn(example, isServiceUrl))
      .flatMap((example) => judgeUrl(operation, example.request, routesByPage.get(operation.page) ?? [])),
  );
});

function routesOfPages(model: ApiModel): ReadonlyMap<string, readonly Route[]> {
  const routes = new Map<string, Route[]>();
  for (const operation of model.operations) {
    for (const route of operation.routes) addToGroup(routes, operation.page, route);
  }
  return routes;
}

/** Batches call anything. */
function isOwn({ request }: Example, isService: (url: string) => boolean): boolean {
  return isService(request.url) && request.url.trim() !== "" && !request.url.includes("$batch");
}

function judgeUrl(operation: Operation, request: ExampleRequest, routes: readonly Route[]): JudgedUrl[] {
  if (routes.length === 0) return [];
  const parsed = parseRoute(request.url);
  const best = bestRoute(routes, parsed.segments, request);
  if (best === undefined) return [];
  const segment = parsed.segments[best.match.at]?.text ?? "";
  return [{ operation, request, ...best, segment, source: placeOf(request, parsed.segments, best.match.at) }];
}

type Candidate = Pick<JudgedUrl, "route" | "match" | "outcome">;

/** The first of those that fit best; nothing fits better than a route that is the same. */
function bestRoute(routes: readonly Route[], url: readonly Segment[], request: ExampleRequest): Candidate | undefined {
  let best: Candidate | undefined;
  for (const route of routes) {
    const match = bestOfForms(route, url);
    const candidate = { route, match, outcome: outcomeOf(route, match, request) };
    if (candidate.outcome === "same") return candidate;
    if (best === undefined || rank(candidate) > rank(best)) best = candidate;
  }
  return best;
}

/** Tries other ways to write the same: `users('1')` for `users/{id}`, `me` for a user, a cast or count at the end. */
function bestOfForms(route: Route, url: readonly Segment[]): RouteMatch {
  const match = matchRoute(route.segments, url);
  if (match.outcome !== "different") return match;
  const documented = canonicalPath(route.segments);
  for (const form of [url.flatMap(spreadKey), withoutTail(url, match)]) {
    const other = matchRoute(documented, canonicalPath(form));
    if (other.outcome === "same") return { outcome: "same", at: url.length };
  }
  const shorter = matchRoute(route.segments, withoutTail(url, match));
  return shorter.outcome === "case" ? shorter : match;
}

/** Any collection can be cast and counted, and any stream has a `$value`. */
function withoutTail(url: readonly Segment[], match: RouteMatch): readonly Segment[] {
  if (match.expected !== undefined && url.length === match.at) return url;
  const end = url.findLastIndex(({ kind, text }) => kind !== "cast" && !/^\$(?:count|value)(?:\W|$)/.test(text));
  return url.slice(0, end + 1);
}

function spreadKey(segment: Segment): readonly Segment[] {
  if (segment.kind !== "call" || segment.arguments.length !== 1) return [segment];
  return [
    { kind: "literal", text: segment.name },
    { kind: "key", text: segment.text.slice(segment.name.length), parameters: [], names: [] },
  ];
}

function outcomeOf(route: Route, match: RouteMatch, request: ExampleRequest): JudgedUrl["outcome"] {
  if (match.outcome === "different") return "different";
  if (request.method !== "" && route.method !== request.method) return "method";
  return match.outcome;
}

const rankByOutcome: Readonly<Record<JudgedUrl["outcome"], number>> = {
  same: 3_000,
  case: 2_000,
  method: 1_000,
  different: 0,
};

/** A route that agrees further in is nearer. */
function rank(candidate: Pick<JudgedUrl, "outcome" | "match">): number {
  return rankByOutcome[candidate.outcome] + Math.min(candidate.match.at, 900);
}

/** Returns the place of a segment in the request line. */
function placeOf(request: ExampleRequest, segments: readonly Segment[], at: number): SourceRange {
  const segment = segments[at];
  if (segment === undefined || request.urlSource.line !== request.urlSource.endLine) return request.urlSource;
  let end = parseRoute(request.url).pathSpan.start;
  for (const part of segments.slice(0, at)) end = Math.max(end, request.url.indexOf(part.text, end) + part.text.length);
  const start = request.url.indexOf(segment.text, end);
  if (start < 0) return request.urlSource;
  const column = request.urlSource.column + start;
  return { ...request.urlSource, column, endColumn: column + segment.text.length };
}
