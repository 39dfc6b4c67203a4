import { rememberByText } from "../../lazy/remember-by-text.ts";
import type { Segment } from "../api-model.ts";
import type { Span } from "../../text/source.ts";
import { findOutside } from "./find-outside.ts";
import { matchBrackets } from "./match-brackets.ts";
import { parseSegments } from "./parse-segments.ts";

/** A route as parsed, with offsets into the text that was parsed. */
export interface ParsedRoute {
  /** Begins with `/`; without host, version and query, otherwise as written. */
  readonly path: string;
  readonly pathSpan: Span;
  readonly segments: readonly Segment[];
  readonly query: readonly QueryPart[];
}

/** `name=value` behind the `?` of a route. */
export interface QueryPart extends Span {
  readonly name: string;
  readonly value: string;
}

/**
 * Parses the target of a request line, `https://host/v1.0/users/{id | upn}?$top=5`, into path, segments and query.
 * Never fails: a part that has no known form is a literal. Linear in the length of the text.
 */
export const parseRoute: (target: string) => ParsedRoute = rememberByText(parseTarget);

function parseTarget(target: string): ParsedRoute {
  const end = endOfTarget(target);
  const start = startOfPath(target, end);
  const closes = matchBrackets(target);
  const question = findOutside(target, "?", { start, end }, closes);
  const pathEnd = trimEnd(target, start, question);
  const written = target.slice(start, pathEnd);
  const path = withoutEllipsis(written.startsWith("/") ? written : `/${written}`);
  return {
    path,
    pathSpan: { start, end: pathEnd },
    segments: parseSegments(path),
    query: parseQuery(target, { start: Math.min(question + 1, end), end }, closes),
  };
}

/** `/childFolders/{id}/.../messages` stands for any depth: the route is its shortest. */
function withoutEllipsis(path: string): string {
  return path.replace(/\/(?:\.{3}|…)(?=\/)/g, "");
}

/** Cuts blanks and ` HTTP/1.1` off the end. */
function endOfTarget(target: string): number {
  const end = trimEnd(target, 0, target.length);
  const protocol = target.lastIndexOf(" HTTP/", end);
  return protocol < 0 ? end : trimEnd(target, 0, protocol);
}

/** Steps over blanks, scheme and host, and the version: `/v1.0`, `/beta`, `/{version}`. */
function startOfPath(target: string, end: number): number {
  const start = endOfHost(target, trimStart(target, end), end);
  const first = target.charAt(start) === "/" ? start + 1 : start;
  const slash = target.indexOf("/", first);
  return slash > 0 && slash < end && isVersion(target.slice(first, slash).toLowerCase()) ? slash : start;
}

function endOfHost(target: string, start: number, end: number): number {
  const scheme = target.slice(start, start + "https://".length).toLowerCase();
  if (!scheme.startsWith("http://") && scheme !== "https://") return start;
  const slash = target.indexOf("/", start + scheme.indexOf("//") + 2);
  return slash < 0 || slash > end ? end : slash;
}

function isVersion(text: string): boolean {
  return text === "beta" || text === "{version}" || /^v\d{1,3}(?:\.\d{1,3})?$/.test(text);
}

function parseQuery(target: string, span: Span, closes: ReadonlyMap<number, number>): QueryPart[] {
  const parts: QueryPart[] = [];
  let start = span.start;
  while (start < span.end) {
    const end = findOutside(target, "&", { start, end: span.end }, closes);
    const part = parseQueryPart(target, start, end);
    if (part.name !== "") parts.push(part);
    start = end + 1;
  }
  return parts;
}

/** `name=value`, also the slip `name:value`. */
function parseQueryPart(target: string, start: number, end: number): QueryPart {
  const text = target.slice(start, end);
  const cut = text.search(/[=:]/);
  const name = (cut < 0 ? text : text.slice(0, cut)).trim();
  return { name, value: cut < 0 ? "" : text.slice(cut + 1).trim(), start, end };
}

function trimStart(text: string, end: number): number {
  let at = 0;
  while (at < end && text.charAt(at).trim() === "") at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charAt(at - 1).trim() === "") at -= 1;
  return at;
}
