import type { Segment } from "../api-model.ts";

/** The segments of several routes with distinct parameter names, and the parameters in their order, route by route. */
export interface NamedKeys {
  readonly segments: readonly (readonly Segment[])[];
  readonly keys: readonly (readonly KeyName[])[];
}

/** One placeholder: its parameter's name, its first name as the route writes it, and the other names that it allows. */
export interface KeyName {
  readonly name: string;
  readonly written: string;
  readonly alternatives: readonly string[];
}

/**
 * Gives the placeholders of an operation's routes names that are distinct within each route. A name that some route
 * has twice, such as `{id}`, is made of the segment before it wherever it stands: `/events/{id}/attachments/{id}` has
 * `eventId` and `attachmentId`; where that is taken too, a number follows.
 */
export function nameKeys(routes: readonly (readonly Segment[])[]): NamedKeys {
  const repeated = new Set(routes.flatMap((segments) => repeatedNames(segments)));
  const named = routes.map((segments) => nameRoute(segments, repeated));
  return { segments: named.map((route) => route.segments), keys: named.map((route) => route.keys) };
}

function repeatedNames(segments: readonly Segment[]): string[] {
  const names = segments.flatMap(parametersOf);
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}

function parametersOf(segment: Segment): readonly string[] {
  return segment.kind === "key" || segment.kind === "path" ? segment.parameters : [];
}

function nameRoute(
  segments: readonly Segment[],
  repeated: ReadonlySet<string>,
): { segments: Segment[]; keys: KeyName[] } {
  const taken = new Set<string>();
  const keys: KeyName[] = [];
  let collection = "";
  const renamed = segments.map((segment): Segment => {
    collection = nameOfCollection(segment) ?? collection;
    if (segment.kind !== "key" && segment.kind !== "path") return segment;
    const parameters = segment.parameters.map((name) =>
      distinctName(repeated.has(name) ? nameWithin(collection, name) : name, taken),
    );
    keys.push(...keysOf(segment, parameters));
    return { ...segment, parameters };
  });
  return { segments: renamed, keys };
}

function keysOf(segment: Extract<Segment, { kind: "key" | "path" }>, parameters: readonly string[]): KeyName[] {
  const alternatives =
    segment.kind === "key" && segment.parameters.length === 1
      ? segment.names.filter((name) => name !== segment.parameters[0])
      : [];
  return parameters.map((name, index) => ({ name, written: segment.parameters[index] ?? name, alternatives }));
}

function nameOfCollection(segment: Segment): string | undefined {
  if (segment.kind === "literal") return segment.text.replace(/:$/, "");
  return segment.kind === "call" ? segment.name.slice(segment.name.lastIndexOf(".") + 1) : undefined;
}

/** `id` within `events` is `eventId`. */
function nameWithin(collection: string, name: string): string {
  const one = singular(collection);
  return one === "" ? name : `${one}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function singular(word: string): string {
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/i.test(word)) return word.slice(0, -2);
  return /[^sui]s$/i.test(word) ? word.slice(0, -1) : word;
}

function distinctName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  taken.add(free);
  return free;
}
