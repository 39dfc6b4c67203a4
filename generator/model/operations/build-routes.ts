import type { CodeBlock, RequestLine, TextLine } from "../../parse/syntax.ts";
import type { LineMap, SourceRange } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type { Parameter, Route } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import type { NamedKeys } from "./name-keys.ts";
import { nameKeys } from "./name-keys.ts";
import type { ParsedRoute } from "./parse-route.ts";
import { parseRoute } from "./parse-route.ts";

/** The routes of an operation and what they alone say of its parameters. */
export interface RouteReading {
  readonly routes: readonly Route[];
  /** Of origin `route`: path and function parameters in the order of the routes, then query options and headers. */
  readonly parameters: readonly Parameter[];
  /** Path parameter → the names that its placeholders have in the routes: `id` of an `eventId` that is written `{id}`. */
  readonly writtenNames: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Builds the routes that code blocks list. A line without a method has that of the line before it, else of the first
 * line that has one, else `fallbackMethod`. Two lines with one method and path are one route.
 */
export function buildRoutes(blocks: readonly Placed<CodeBlock>[], fallbackMethod: string): RouteReading {
  const lines = routeLines(blocks, fallbackMethod);
  const named = nameKeys(lines.map(({ parsed }) => parsed.segments));
  const routes = new Map<string, Route>();
  for (const [index, line] of lines.entries()) {
    const id = `${line.method} ${line.parsed.path}`;
    if (!routes.has(id)) routes.set(id, routeOf(line, named.segments[index] ?? line.parsed.segments));
  }
  const headers = blocks.flatMap(headerLines);
  const parameters = [
    ...keyParameters(lines, named),
    ...lines.flatMap(functionParameters),
    ...lines.flatMap(queryParameters),
  ];
  return {
    routes: [...routes.values()],
    parameters: distinct([...parameters, ...headers]),
    writtenNames: writtenNames(named),
  };
}

interface RouteLine {
  readonly method: string;
  readonly parsed: ParsedRoute;
  readonly line: RequestLine;
  readonly lines: LineMap;
}

/** Texts of a page generator that failed to find a route, `** Collection URI …`, are no routes. */
function routeLines(blocks: readonly Placed<CodeBlock>[], fallbackMethod: string): readonly RouteLine[] {
  const written = blocks.flatMap(({ node, lines }) => requestLinesOf(node).map((line) => ({ line, lines })));
  const known = written.filter(({ line: { target } }) => target.trim() !== "" && !target.trimStart().startsWith("**"));
  let method = known.find(({ line }) => line.method !== "")?.line.method.toUpperCase() ?? fallbackMethod;
  return known.map(({ line, lines }) => {
    if (line.method !== "") method = line.method.toUpperCase();
    return { method, parsed: parseRoute(line.target), line, lines };
  });
}

function requestLinesOf({ content }: CodeBlock): readonly RequestLine[] {
  if (content.kind === "routes") return content.lines;
  if (content.kind !== "http") return [];
  return content.messages.flatMap((message) => (message.kind === "request" ? [message.line] : []));
}

function routeOf({ method, parsed, line, lines }: RouteLine, segments: Route["segments"]): Route {
  return {
    method,
    path: parsed.path,
    source: rangeOf(lines, line),
    methodSource: rangeOf(lines, line.methodSpan),
    pathSource: partSource({ line, lines }, parsed.pathSpan),
    segments,
  };
}

function partSource(
  { line, lines }: Pick<RouteLine, "line" | "lines">,
  span: { start: number; end: number },
): SourceRange {
  const { start } = line.targetSpan;
  return rangeOf(lines, { start: start + span.start, end: start + span.end });
}

function keyParameters(lines: readonly RouteLine[], named: NamedKeys): Parameter[] {
  return lines.flatMap((line, index) =>
    (named.keys[index] ?? []).map(({ name, alternatives }): Parameter => {
      const source = partSource(line, line.parsed.pathSpan);
      const parameter: Parameter = { in: "path", name, required: true, source, origin: "route" };
      return alternatives.length > 0 ? { ...parameter, alternatives } : parameter;
    }),
  );
}

function writtenNames({ keys }: NamedKeys): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name, written } of keys.flat()) names.set(name, (names.get(name) ?? new Set<string>()).add(written));
  return names;
}

function functionParameters(line: RouteLine): Parameter[] {
  const parameters: Parameter[] = [];
  for (const segment of line.parsed.segments) {
    if (segment.kind !== "call") continue;
    for (const { name, parameter } of segment.arguments) {
      const known = name === "" ? parameter : name;
      if (known === undefined) continue;
      const source = partSource(line, line.parsed.pathSpan);
      parameters.push({ in: "function", name: known, source, origin: "route" });
    }
  }
  return parameters;
}

function queryParameters(line: RouteLine): Parameter[] {
  return line.parsed.query.map((part) => ({
    in: "query",
    name: part.name,
    source: partSource(line, part),
    origin: "route",
  }));
}

/** `Prefer: odata.maxpagesize=2` below the routes, or among the headers of a request that stands for them. */
function headerLines({ node, lines }: Placed<CodeBlock>): Parameter[] {
  const { content } = node;
  if (content.kind === "routes") return content.rest.flatMap((rest) => headerLine(rest, lines));
  if (content.kind !== "http") return [];
  return content.messages.flatMap((message) =>
    message.kind !== "request"
      ? []
      : message.headers.map(({ name, value, start, end }) => header(name, value, rangeOf(lines, { start, end }))),
  );
}

function headerLine({ text, start, end }: TextLine, lines: LineMap): Parameter[] {
  const colon = text.indexOf(":");
  const name = text.slice(0, colon).trim();
  if (colon < 0 || !/^[A-Za-z][A-Za-z-]*$/.test(name)) return [];
  return [header(name, text.slice(colon + 1).trim(), rangeOf(lines, { start, end }))];
}

function header(name: string, value: string, source: SourceRange): Parameter {
  return { in: "header", name, ...(value !== "" && { value }), source, origin: "route" };
}

function distinct(parameters: readonly Parameter[]): Parameter[] {
  const first = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const id = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
    const known = first.get(id);
    first.set(id, known === undefined ? parameter : withAlternatives(known, parameter.alternatives ?? []));
  }
  return [...first.values()];
}

/** `/messages/{id}` and `/messages/{id | key}` name one parameter. */
function withAlternatives(parameter: Parameter, more: readonly string[]): Parameter {
  const alternatives = [...new Set([...(parameter.alternatives ?? []), ...more])];
  return alternatives.length === 0 ? parameter : { ...parameter, alternatives };
}
