import type { CheckedPages } from "../check/check-pages.ts";
import { checkSet } from "../check/check-set.ts";
import { joinChecked } from "../check/join-checked.ts";
import type { TypeIndex } from "../check/context/type-index.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Property } from "../model/api-model.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { SetFacts } from "./gather-set-facts.ts";
import type { Means } from "./means.ts";
import type { PageRest, PageResult } from "./records.ts";

/**
 * Returns what only all pages and schemas together tell, given what checking each page came to: what an earlier run found,
 * if all that they say to each other is the same.
 */
export function recheckSet(
  { types, outlines, around, settings, digest }: SetFacts,
  results: readonly PageResult[],
  { records, hashOf }: Means,
): readonly Diagnostic[] {
  const told = hashBytes([digest, ...results.map((result) => result.told)].join());
  const known = records.set.find(told);
  if (known !== undefined) return known.found;
  const rests = results.map(({ rest }) => rest());
  const checked = joinChecked(findProperties(rests, around.types));
  const model = { schemaVersion: 1, ...types.merged } as const;
  const found = checkSet(model, around, { outlines, checked, settings });
  const fixed = found.filter(({ fix }) => fix !== undefined).map(({ source: { file } }) => [file, hashOf(file)]);
  records.set.keep(told, { found, fixed: Object.fromEntries(fixed) });
  return found;
}

/** Finds the properties that pages name; of those borne out only such as may be doubted by another page. */
function findProperties(rests: readonly PageRest[], types: TypeIndex): readonly CheckedPages[] {
  const doubted = new Set(rests.flatMap(({ shown }) => shown.map(({ type }) => type)));
  const find = (type: string, name: string): Property | undefined => {
    const owner = types.structured(type);
    return owner && types.properties(owner).get(name);
  };
  return rests.map(({ spellings, strayLinks, shown, borneOut }) => ({
    found: [],
    spellings,
    strayLinks,
    shown: new Map(
      shown.flatMap(({ type, property, ...one }) => {
        const known = find(type, property);
        return known === undefined ? [] : [[known, one]];
      }),
    ),
    borneOut: new Set(
      borneOut
        .filter(([type]) => doubted.has(type))
        .flatMap(([type, names]) => names.flatMap((name) => find(type, name) ?? [])),
    ),
  }));
}
