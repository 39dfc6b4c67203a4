import type { Segment } from "../../model/api-model.ts";
import { shortName } from "../context/type-name.ts";
import { decodePercent } from "../../text/decode-percent.ts";

/** How far a URL agrees with a route. */
export interface RouteMatch {
  /** `case`: but for upper and lower case. */
  readonly outcome: "same" | "case" | "different";
  /** The index of the first segment of the URL that differs; its length where the URL ends early. */
  readonly at: number;
  /** The segment of the route that stands there, if one does. */
  readonly expected?: Segment;
}

type Fit = "same" | "case" | "different";

/** Holds the segments of a URL against those of a route. An ellipsis in the route stands for all that follows. */
export function matchRoute(route: readonly Segment[], url: readonly Segment[]): RouteMatch {
  const right = foldPaths(url);
  let cased: RouteMatch | undefined;
  let at = 0;
  for (const { segment: expected } of foldPaths(route)) {
    if (isEllipsis(expected)) return cased ?? { outcome: "same", at: url.length };
    const actual = right[at];
    const fit = actual === undefined ? "different" : fitSegment(expected, actual.segment);
    const index = actual?.index ?? url.length;
    if (fit === "different") return { outcome: "different", at: index, expected };
    if (fit === "case") cased ??= { outcome: "case", at: index, expected };
    at += 1;
  }
  const rest = right[at];
  if (rest !== undefined) return { outcome: "different", at: rest.index };
  return cased ?? { outcome: "same", at: url.length };
}

interface Folded {
  readonly segment: Segment;
  readonly index: number;
}

/** Makes one of the parts of a path in the file system: how deep a file lies is the example's matter. */
function foldPaths(segments: readonly Segment[]): readonly Folded[] {
  const folded: Folded[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === "path" && folded.at(-1)?.segment.kind === "path") continue;
    folded.push({ segment, index });
  }
  return folded;
}

function isEllipsis(segment: Segment): boolean {
  return segment.kind === "path" && /^(?:\.\.\.|…)$/.test(segment.text);
}

function fitSegment(expected: Segment, actual: Segment): Fit {
  if (expected.kind === "key" || isSample(expected)) return actual.kind === "system" ? "different" : "same";
  if (expected.kind === "path") return actual.kind === "path" ? "same" : "different";
  return fitNames(nameOf(expected), nameOf(actual));
}

/** A domain written out in a route, `contoso.com`, is the key of an example. */
function isSample({ kind, text }: Segment): boolean {
  return kind === "literal" && /^[\w-]+\.(?:com|org|net)$/i.test(text);
}

/** Parentheses may be left out, and so may the namespace of a cast or call. */
function nameOf(segment: Segment): string {
  if (segment.kind === "call") return shortName(segment.name);
  return segment.kind === "cast" ? shortName(segment.type) : decodePercent(segment.text);
}

function fitNames(expected: string, actual: string): Fit {
  if (expected === actual) return "same";
  return expected.toLowerCase() === actual.toLowerCase() ? "case" : "different";
}
