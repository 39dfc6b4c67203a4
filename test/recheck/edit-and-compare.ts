import { expect } from "vitest";
import { checkModel } from "../../generator/check/check-model.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../../generator/diagnostics/compare-diagnostics.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";

import type { Sources } from "../../generator/read/sources.ts";
import { recheck } from "../../generator/recheck/recheck.ts";
import { rememberPages } from "../../generator/read/cache/remember-pages.ts";
import { startRandom } from "../bench/mutations/random.ts";
import { countModel } from "../count-model.ts";
import { editOne } from "./edit-one.ts";

/**
 * Edits a set at random, one edit after the other, and checks it after each: with what the checks before it left, and from
 * nothing. Expects the same of both.
 */
export async function editAndCompare(
  { pages, ...others }: Pick<Sources, "pages" | "includes" | "csdl">,
  { seed, edits }: { readonly seed: number; readonly edits: number },
): Promise<void> {
  const random = startRandom(seed);
  const records = rememberPages();
  let edited = pages;
  for (let edit = 0; edit <= edits; edit += 1) {
    const sources = { root: "/docs", ...others, pages: edited, diagnostics: [] };
    const { diagnostics, faults, counts } = await recheck({ sources, records, model: {}, check: {} });
    const syntax = parseSources(sources);
    const model = buildModel(syntax);
    const what = `edit ${edit} of seed ${seed}`;
    expect(inOrder(faults), what).toEqual(inOrder(syntax.faults ?? []));
    expect(counts, what).toEqual(countModel(model));
    expect(JSON.parse(JSON.stringify(diagnostics)), what).toEqual(JSON.parse(JSON.stringify(checkModel(model))));
    edited = editOne(edited, pages, random);
  }
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(compareDiagnostics);
}
