import type { Type } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Lookup } from "./lookup.ts";
import { shapeOf } from "./shape-of.ts";
import type { SetFacts } from "./gather-set-facts.ts";

/**
 * Returns a function that gives a text for some lookups, which stands for the answers to them: while it is the same, so are
 * they. `hashOf` gives the hash of a file by its path.
 */
export function createDigests(set: SetFacts, hashOf: (path: string) => string): (lookups: readonly string[]) => string {
  const shape = shapeOf(set);
  const known = new Map<string, string>();
  const digestOne = (lookup: string): string => {
    const digest = known.get(lookup) ?? hashBytes(answer(lookup, set, hashOf));
    known.set(lookup, digest);
    return digest;
  };
  return (lookups) => hashBytes([shape, ...lookups.map(digestOne)].join());
}

function answer(lookup: string, { types, around }: SetFacts, hashOf: (path: string) => string): string {
  const kind = lookup.slice(0, lookup.indexOf(" "));
  const name = lookup.slice(kind.length + 1);
  const answerers: Readonly<Record<string, () => string>> = {
    documented: () => printNames(types.documented.types.get(name)),
    type: () => printType(types.merged.types.get(name)),
    property: () =>
      around.types
        .withProperty(name)
        .map((type) => type.name)
        .join(),
    segment: () => JSON.stringify([...(around.spellingsOf(name) ?? [])].map(([text, { count }]) => [text, count])),
    page: () => JSON.stringify([...(around.pages.get(name)?.anchors ?? [])]),
    file: () => hashOf(name),
  } satisfies Record<Lookup extends `${infer Kind} ${string}` ? Kind : never, () => string>;
  return answerers[kind]?.() ?? "";
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
