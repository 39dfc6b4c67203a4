import type { ParsedRequest } from "./check-request.js";
import type { OperationExample } from "./contract.js";

/** Headers that say nothing about which answer is wanted. */
const incidental = new Set([
  "accept-encoding",
  "authorization",
  "client-request-id",
  "connection",
  "content-length",
  "content-type",
  "date",
  "host",
  "user-agent",
  "x-example",
]);

/**
 * Scores how much a request is like the request of a documented example; more is more alike. An example whose request
 * is the same in every part that matters always scores highest.
 */
export function likeness(example: OperationExample, path: string, request: ParsedRequest): number {
  const wanted = new URL(example.request.url, "http://localhost");
  const parts = [
    samePath(wanted.pathname, path) ? 1 : 0,
    likeQuery(wanted.searchParams, request.query),
    likeHeaders(new Headers(headersOf(example)), request.headers),
    likeBody(example, request),
  ];
  const isSame = parts.every((part) => part === 1);
  const succeeds = example.response.status < 400 ? 0.1 : 0;
  return parts.reduce((sum, part) => sum + part, isSame ? 10 : 0) + succeeds;
}

function headersOf(example: OperationExample): [string, string][] {
  return Object.entries(example.request.headers ?? {});
}

function samePath(a: string, b: string): boolean {
  return decodeSafely(a).replace(/\/$/, "").toLowerCase() === decodeSafely(b).replace(/\/$/, "").toLowerCase();
}

function likeQuery(wanted: URLSearchParams, given: URLSearchParams): number {
  return share(normalEntries(wanted), normalEntries(given));
}

function normalEntries(query: URLSearchParams): readonly [string, string][] {
  return [...query].map(([name, value]) => [name.toLowerCase(), value]);
}

function likeHeaders(wanted: Headers, given: Headers): number {
  const ofExample = [...wanted].filter(([name]) => !incidental.has(name));
  const same = ofExample.filter(([name, value]) => given.get(name) === value).length;
  const unasked = !wanted.has("prefer") && given.has("prefer") ? 1 : 0;
  const all = ofExample.length + unasked;
  return all === 0 ? 1 : same / all;
}

function likeBody(example: OperationExample, request: ParsedRequest): number {
  const given = request.body.kind === "json" ? request.body.value : undefined;
  const wanted = example.request.body;
  const all = Math.max(countValues(wanted), countValues(given));
  return all === 0 ? 1 : likeValue(wanted, given) / all;
}

/** Scores what two JSON values have in common: 1 for each value that is the same, a half for one that is there. */
function likeValue(wanted: unknown, given: unknown): number {
  if (wanted === undefined || given === undefined) return 0;
  if (!isObject(wanted)) return wanted === given ? 1 : 0.5;
  if (!isObject(given)) return 0.5;
  const members = Object.entries(wanted).map(([name, value]) =>
    Object.hasOwn(given, name) ? likeValue(value, given[name]) : 0,
  );
  return members.reduce((sum, points) => sum + points, Array.isArray(wanted) === Array.isArray(given) ? 1 : 0.5);
}

/** Counts the values in a JSON value, itself among them. */
function countValues(value: unknown): number {
  if (value === undefined) return 0;
  return isObject(value) ? Object.values(value).reduce((sum: number, item) => sum + countValues(item), 1) : 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Returns the share of entries that two lists have in common, from 0 to 1; a name in common counts half. */
function share(wanted: readonly (readonly [string, string])[], given: readonly (readonly [string, string])[]): number {
  const all = Math.max(wanted.length, given.length);
  if (all === 0) return 1;
  const valueByName = new Map(given);
  const points = wanted.map(([name, value]) => {
    if (!valueByName.has(name)) return 0;
    return valueByName.get(name) === value ? 1 : 0.5;
  });
  return points.reduce((sum: number, point) => sum + point, 0) / all;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
