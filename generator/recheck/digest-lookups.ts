import { once } from "../lazy/once.ts";
import type { Type } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { SetFacts } from "./gather-set-facts.ts";
import type { Lookup, LookupKind } from "./lookup.ts";
import { shapeOf } from "./shape-of.ts";

/** Gives a text for some lookups that stands for the answers to them: while it is the same, so are they. */
export type Digest = (lookups: readonly Lookup[]) => string;

/** Prepares for digesting lookups in a set. `hashOf` gives the hash of a file by its path. */
export function createDigest(set: SetFacts, hashOf: (path: string) => string): Digest {
  const shape = once(() => shapeOf(set));
  const known = new Map<Lookup, string>();
  const digestOne = (lookup: Lookup): string => {
    const digest = known.get(lookup) ?? hashBytes(answer(lookup, set, hashOf));
    known.set(lookup, digest);
    return digest;
  };
  return (lookups) => hashBytes([shape(), ...lookups.map(digestOne)].join());
}

type Answer = (name: string, set: SetFacts, hashOf: (path: string) => string) => string;

const answers: Readonly<Record<LookupKind, Answer>> = {
  documented: (name, { types }) => printNames(types.documented.types.get(name)),
  type: (name, { types }) => printType(types.merged.types.get(name)),
  property: (name, { around }) => JSON.stringify(around.types.withProperty(name).map((type) => type.name)),
  segment: (name, { around }) =>
    JSON.stringify([...(around.spellingsOf(name) ?? [])].map(([text, { count }]) => [text, count])),
  page: (name, { around }) => JSON.stringify([...(around.pages.get(name)?.anchors ?? [])]),
  file: (name, _, hashOf) => hashOf(name),
};

const answerByKind: ReadonlyMap<string, Answer> = new Map(Object.entries(answers));

function answer(lookup: Lookup, set: SetFacts, hashOf: (path: string) => string): string {
  const kind = lookup.slice(0, lookup.indexOf(" "));
  return answerByKind.get(kind)?.(lookup.slice(kind.length + 1), set, hashOf) ?? "";
}

/** What the reading of operations looks at. */
function printNames(type: Type | undefined): string {
  if (type === undefined || type.kind === "enumType") return String(type?.kind);
  const names = [...type.properties, ...type.navigationProperties].map(({ name }) => name);
  return JSON.stringify([type.baseType, names]);
}

/** Without places: who points at one looks up its file. */
function printType(type: Type | undefined): string {
  return JSON.stringify(type, (key, value: unknown) => (/source/i.test(key) ? undefined : value)) ?? "";
}
