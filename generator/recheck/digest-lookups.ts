import { once } from "../lazy/once.ts";
import type { Type } from "../model/api-model.ts";
import { digestAnswers, type Answer } from "./digest-answers.ts";
import type { SetFacts } from "./gather-set-facts.ts";
import type { Lookup, LookupKind } from "./lookup.ts";
import { printType } from "./print-type.ts";
import { shapeOf } from "./shape-of.ts";

/** Gives a text for some lookups that stands for the answers to them: while it is the same, so are they. */
export type Digest = (lookups: readonly Lookup[]) => string;

/** Prepares for digesting lookups in a set. `hashOf` gives the hash of a file by its path. */
export function createDigest(set: SetFacts, hashOf: (path: string) => string): Digest {
  return digestAnswers(
    createAnswers(set, hashOf),
    once(() => shapeOf(set)),
  );
}

function createAnswers(
  { types, around, outlines }: SetFacts,
  hashOf: (path: string) => string,
): Readonly<Record<LookupKind, Answer>> {
  const outlineByFile = new Map(outlines.map((outline) => [outline.file, outline]));
  return {
    documented: (name) => printNames(types.documented.types.get(name)),
    type: (name) => printType(types.merged.types.get(name)),
    property: (name) => JSON.stringify(around.types.withProperty(name).map((type) => type.name)),
    segment: (name) => JSON.stringify([...(around.spellingsOf(name) ?? [])].map(([text, { count }]) => [text, count])),
    page: (name) => JSON.stringify(outlineByFile.get(name)?.anchors ?? []),
    file: hashOf,
  };
}

/** What the reading of operations looks at. */
function printNames(type: Type | undefined): string {
  if (type === undefined || type.kind === "enumType") return String(type?.kind);
  const names = [...type.properties, ...type.navigationProperties].map(({ name }) => name);
  return JSON.stringify([type.baseType, names]);
}
