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
  const checked = joinChecked(
    results.map(({ found, rest }) => ({ ...rest(), found, ...findProperties(rest(), around.types) })),
  );
  const model = { schemaVersion: 1, ...types.merged } as const;
  const found = checkSet(model, around, { outlines, checked, settings });
  const fixed = found.filter(({ fix }) => fix !== undefined).map(({ source: { file } }) => [file, hashOf(file)]);
  records.set.keep(told, { found, fixed: Object.fromEntries(fixed) });
  return found;
}

/** Finds the properties that are named. */
function findProperties({ shown, borneOut }: PageRest, types: TypeIndex): Pick<CheckedPages, "shown" | "borneOut"> {
  const propertiesOf = (type: string): ReadonlyMap<string, Property> => {
    const owner = types.structured(type);
    return owner === undefined ? new Map() : types.properties(owner);
  };
  return {
    shown: new Map(
      shown.flatMap(({ type, property, ...one }) => {
        const found = propertiesOf(type).get(property);
        return found === undefined ? [] : [[found, one]];
      }),
    ),
    borneOut: new Set(
      borneOut.flatMap(([type, names]) => {
        const properties = propertiesOf(type);
        return names.flatMap((name) => properties.get(name) ?? []);
      }),
    ),
  };
}
