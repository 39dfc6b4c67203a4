import { parseCall, parsePathTemplate, placeholderName, splitPath } from "./path-template.js";
import type { CallSegment, PathSegment, PatternSegment } from "./path-template.js";

/** A path found in the tree, with the values of its placeholders. */
export interface PathMatch<Value> {
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: Value;
}

/** Paths by their segments. What is tried first stands first: literals, calls, patterns, keys, file paths. */
export interface PathTree<Value> {
  /** By lower-case text: OData services don't tell cases apart. */
  readonly literals: Map<string, PathTree<Value>>;
  readonly others: Branch<Value>[];
  readonly values: { readonly names: readonly string[]; readonly value: Value }[];
}

interface Branch<Value> {
  readonly segment: Exclude<PathSegment, { kind: "literal" }>;
  /** The same for segments that match the same. */
  readonly shape: string;
  readonly tree: PathTree<Value>;
}

const order = { call: 0, pattern: 1, key: 2, filePath: 3 } as const;

/** Builds the tree of a list of path templates, each with a value. */
export function buildPathTree<Value>(paths: Iterable<readonly [string, Value]>): PathTree<Value> {
  const root = emptyTree<Value>();
  for (const [path, value] of paths) {
    const segments = parsePathTemplate(path);
    const leaf = segments.reduce((tree, segment) => childOf(tree, segment), root);
    leaf.values.push({ names: segments.flatMap(namesOf), value });
  }
  return root;
}

/**
 * Finds every template that a path (encoded, without its query) matches, the most literal first. What OData lets follow
 * any path, a cast or `$count`, needs no template of its own (OData URL Conventions 4.01, sections 4.8 and 4.11).
 */
export function matchPath<Value>(tree: PathTree<Value>, path: string): readonly PathMatch<Value>[] {
  const segments = splitPath(path).map(decode);
  const found = [...walk(tree, segments, 0, []), ...walkKeyed(tree, segments)];
  const plain = segments.filter((segment) => !/^\$count$|^(?:microsoft\.)?graph\.[a-z.]+$/i.test(segment));
  return found.length > 0 || plain.length === segments.length ? found : [...walk(tree, plain, 0, [])];
}

/** Reads `users('x')` in a request as `users/x`. */
function* walkKeyed<Value>(tree: PathTree<Value>, segments: readonly string[]): Generator<PathMatch<Value>> {
  const keyed = segments.flatMap((segment) => {
    const call = parseCall(segment);
    const [first, second] = call?.arguments ?? [];
    return call && first && !second && first.name === "" ? [call.name, first.value] : [segment];
  });
  if (keyed.join("/") !== segments.join("/")) yield* walk(tree, keyed, 0, []);
}

function* walk<Value>(
  tree: PathTree<Value>,
  segments: readonly string[],
  at: number,
  found: readonly string[],
): Generator<PathMatch<Value>> {
  const segment = segments[at];
  if (segment === undefined) {
    for (const { names, value } of tree.values) yield { parameters: nameValues(names, found), value };
    return;
  }
  const literal = tree.literals.get(segment.toLowerCase().replace(/\(\)$/, ""));
  if (literal) yield* walk(literal, segments, at + 1, found);
  for (const branch of tree.others) {
    for (const step of stepsOf(branch.segment, segments, at)) {
      yield* walk(branch.tree, segments, step.next, [...found, ...step.values]);
    }
  }
}

interface Step {
  readonly next: number;
  readonly values: readonly string[];
}

/** Returns the ways in which a branch takes the segments that begin at `at`. */
function stepsOf(branch: Branch<unknown>["segment"], segments: readonly string[], at: number): readonly Step[] {
  const segment = segments[at] ?? "";
  if (branch.kind === "filePath") return filePathSteps(branch.closed, segments, at);
  if (branch.kind === "key") return keySteps(branch.opensFilePath, segment, at);
  const values = branch.kind === "call" ? matchCall(branch, segment) : matchPattern(branch, segment);
  return values ? [{ next: at + 1, values }] : [];
}

/** `$count` and its like are no keys (OData URL Conventions 4.01, section 4). */
function keySteps(opensFilePath: boolean, segment: string, at: number): readonly Step[] {
  const isSystem = /^\$(?:batch|count|entity|metadata|ref|value)$/i.test(segment);
  if (isSystem || opensFilePath !== segment.endsWith(":")) return [];
  return [{ next: at + 1, values: [opensFilePath ? segment.slice(0, -1) : segment] }];
}

/** A closed path ends at the first segment with a colon at its end; an open one takes all, and has none. */
function filePathSteps(closed: boolean, segments: readonly string[], at: number): readonly Step[] {
  const end = segments.findIndex((segment, index) => index >= at && segment.endsWith(":"));
  if (!closed) return end < 0 ? [{ next: segments.length, values: [segments.slice(at).join("/")] }] : [];
  if (end < 0) return [];
  return [
    {
      next: end + 1,
      values: [
        segments
          .slice(at, end + 1)
          .join("/")
          .slice(0, -1),
      ],
    },
  ];
}

/**
 * Matches a call by name and by the names of its arguments, in any order. A value that a route writes out for a named
 * argument, `range(address='A1:B2')`, is a sample.
 */
function matchCall(template: CallSegment, text: string): readonly string[] | undefined {
  const call = parseCall(text) ?? { kind: "call", name: text, arguments: [] };
  if (call.name.toLowerCase() !== template.name.toLowerCase()) return undefined;
  if (call.arguments.length !== template.arguments.length) return undefined;
  const values: string[] = [];
  for (const [index, wanted] of template.arguments.entries()) {
    const given =
      wanted.name === "" ? call.arguments[index] : call.arguments.find(({ name }) => sameText(name, wanted.name));
    if (!given) return undefined;
    if (placeholderName(wanted.value) !== undefined) values.push(given.value);
    else if (wanted.name === "" && !sameText(given.value, wanted.value)) return undefined;
  }
  return values;
}

/** Matches text and placeholders in turns, each placeholder as short as can be. */
function matchPattern(template: PatternSegment, text: string): readonly string[] | undefined {
  const lower = text.toLowerCase();
  const [first = "", ...rest] = template.texts.map((part) => part.toLowerCase());
  if (!lower.startsWith(first)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const end = isLast ? text.length - part.length : lower.indexOf(part, start);
    if (end < start || !lower.startsWith(part, end)) return undefined;
    values.push(text.slice(start, end));
    start = end + part.length;
  }
  return values;
}

function childOf<Value>(tree: PathTree<Value>, segment: PathSegment): PathTree<Value> {
  if (segment.kind === "literal") {
    const text = segment.text.toLowerCase();
    const child = tree.literals.get(text) ?? emptyTree<Value>();
    tree.literals.set(text, child);
    return child;
  }
  const shape = shapeOf(segment);
  const known = tree.others.find((branch) => branch.shape === shape);
  if (known) return known.tree;
  const branch = { segment, shape, tree: emptyTree<Value>() };
  tree.others.push(branch);
  tree.others.sort((a, b) => order[a.segment.kind] - order[b.segment.kind]);
  return branch.tree;
}

/** Prints a segment with its placeholders' names left out. */
function shapeOf(segment: Exclude<PathSegment, { kind: "literal" }>): string {
  if (segment.kind === "key") return `key ${segment.opensFilePath}`;
  if (segment.kind === "filePath") return `filePath ${segment.closed}`;
  if (segment.kind === "pattern") return `pattern ${segment.texts.join("{}")}`.toLowerCase();
  const values = segment.arguments.map(({ name, value }) => [
    name,
    placeholderName(value) === undefined ? value : "{}",
  ]);
  return `call ${segment.name} ${JSON.stringify(values)}`.toLowerCase();
}

function namesOf(segment: PathSegment): readonly string[] {
  if (segment.kind === "literal") return [];
  if (segment.kind === "pattern") return segment.names;
  if (segment.kind !== "call") return [segment.name];
  return segment.arguments.flatMap(({ value }) => placeholderName(value) ?? []);
}

function nameValues(names: readonly string[], values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}

function emptyTree<Value>(): PathTree<Value> {
  return { literals: new Map(), others: [], values: [] };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Decodes percent-encoding; a text that isn't encoded right stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
