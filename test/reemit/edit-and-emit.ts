import { expect } from "vitest";
import { checkModel, type CheckOptions } from "../../generator/check/check-model.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { emitFiles } from "../../generator/emit/emit-files.ts";
import type { Drift, EmitOptions } from "../../generator/emit/emit-options.ts";
import { buildModel } from "../../generator/model/build-model.ts";
import { parseSources } from "../../generator/parse/parse-sources.ts";
import type { PageMemory } from "../../generator/read/cache/page-memory.ts";
import type { Sources } from "../../generator/read/sources.ts";
import { recheck } from "../../generator/recheck/recheck.ts";
import { reemit } from "../../generator/reemit/reemit.ts";
import { hashText } from "../../generator/report/hash-text.ts";
import { startRandom } from "../bench/mutations/random.ts";
import { editOne } from "../recheck/edit-one.ts";
import { rememberPages } from "../../generator/read/cache/remember-pages.ts";

/** The texts of an output folder by path. */
export type Output = ReadonlyMap<string, string>;

/** How a set is emitted, and which findings in it are accepted. */
export interface EmitSetting {
  readonly check?: CheckOptions;
  readonly emit?: EmitOptions;
  /** Stands for the templates. */
  readonly templates?: string;
  readonly isKnown?: (finding: Diagnostic) => boolean;
}

/** Emits a set over what lies there, with what earlier runs left; returns what lies there then, and what was printed. */
export async function emitOver(
  sources: Sources,
  records: PageMemory,
  { lying, check = {}, emit = {}, templates = "", isKnown = () => false }: EmitSetting & { readonly lying: Output },
): Promise<{ readonly output: Output; readonly printed: readonly string[] }> {
  const { diagnostics, known } = await recheck({ sources, records, model: {}, check });
  const hashes = new Map([...lying].map(([path, text]) => [path, hashText(text)]));
  const drift = sortBy(diagnostics, isKnown);
  const request = { known, records, model: {}, emit: { ...emit, drift }, templates, lying: hashes };
  const { files, kept } = await reemit(request);
  const left = [...kept.keys()].map((path): [string, string] => [path, lying.get(path) ?? ""]);
  const printed = files.map(({ path, text }): [string, string] => [path, text]);
  return { output: inOrder([...left, ...printed]), printed: files.map(({ path }) => path) };
}

/** Emits a set from nothing. */
export async function emitWhole(
  sources: Sources,
  { check = {}, emit = {}, isKnown = () => false }: EmitSetting,
): Promise<Output> {
  const model = buildModel(parseSources(sources));
  const files = await emitFiles(model, { ...emit, drift: sortBy(checkModel(model, check), isKnown) });
  return inOrder(files.map(({ path, text }) => [path, text]));
}

/**
 * Edits a set at random, one edit after the other, and emits it after each: over what the run before left, and from nothing.
 * Expects the same of both. Now and then a file of the output is lost, or edited by hand.
 */
export async function editAndEmit(
  { pages, ...others }: Pick<Sources, "pages" | "includes" | "csdl">,
  { seed, edits, ...setting }: EmitSetting & { readonly seed: number; readonly edits: number },
): Promise<void> {
  const random = startRandom(seed);
  const records = rememberPages();
  let edited = pages;
  let lying: Output = new Map();
  for (let edit = 0; edit <= edits; edit += 1) {
    const sources = { root: "/docs", ...others, pages: edited, diagnostics: [] };
    const { output } = await emitOver(sources, records, { ...setting, lying });
    expect(output, `edit ${edit} of seed ${seed}`).toEqual(await emitWhole(sources, setting));
    lying = random.below(3) === 0 ? spoilOne(output, random.pick([...output.keys()])) : output;
    edited = editOne(edited, pages, random);
  }
}

function spoilOne(output: Output, path: string | undefined): Output {
  return new Map([...output].flatMap(([one, text]) => (one === path ? [[one, `${text}more\n`]] : [[one, text]])));
}

function sortBy(found: readonly Diagnostic[], isKnown: (finding: Diagnostic) => boolean): Drift {
  return { known: found.filter(isKnown), fresh: found.filter((finding) => !isKnown(finding)) };
}

function inOrder(files: readonly (readonly [string, string])[]): Output {
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
