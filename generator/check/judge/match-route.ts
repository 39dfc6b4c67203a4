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
  for (const part of foldPaths(route)) {
    const expected = route[part];
    if (expected === undefined || isEllipsis(expected)) return cased ?? { outcome: "same", at: url.length };
    const index = right[at] ?? url.length;
    const actual = url[index];
    const fit = actual === undefined ? "different" : fitSegment(expected, actual);
    if (fit === "different") return { outcome: "different", at: index, expected };
    if (fit === "case") cased ??= { outcome: "case", at: index, expected };
    at += 1;
  }
  const rest = right[at];
  if (rest !== undefined) return { outcome: "different", at: rest };
  return cased ?? { outcome: "same", at: url.length };
}

/**
 * Returns the indexes of the segments, but for one alone of those of a path in the file system: how deep a file lies is
 * the example's matter.
 */
function foldPaths(segments: readonly Segment[]): readonly number[] {
  const folded: number[] = [];
  let last: Segment["kind"] | undefined;
  for (let index = 0; index < segments.length; index += 1) {
    const kind = segments[index]?.kind;
    if (kind !== "path" || last !== "path") folded.push(index);
    last = kind;
  }
  return folded;
}

function isEllipsis(segment: Segment): boolean {
  return segment.kind === "path" && /^(?:\.\.\.|…)$/.test(segment.text);
}

function fitSegment(expected: Segment, actual: Segment): Fit {
  if (expected.kind === "literal" && actual.kind === "literal" && expected.text === actual.text) return "same";
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
