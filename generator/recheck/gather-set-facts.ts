import type { CheckOptions } from "../check/check-model.ts";
import { surround, type Surroundings } from "../check/context/surroundings.ts";
import type { PageOutline } from "../check/page-outline.ts";
import { settingsFor, type RuleSettings } from "../check/rule-settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ModelOptions } from "../model/build-model.ts";
import { mergeSchemas } from "../model/csdl/merge-csdl.ts";
import { buildTypes } from "../model/types/build-types.ts";
import { csdlDiagnostics } from "../parse/csdl/csdl-diagnostics.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Sources } from "../read/sources.ts";
import { mapLines, type LineMap } from "../text/source.ts";
import { learnFacts } from "./learn-facts.ts";
import type { Means } from "./means.ts";
import { parseSchemas } from "./parse-schemas.ts";
import type { ParseRequest } from "./parse-some.ts";
import type { PageFacts } from "./records.ts";
import type { SetTypes } from "./set-types.ts";

/** What all pages and schemas say to each other. */
export interface SetFacts {
  readonly types: SetTypes;
  /** Of all pages, in their order. */
  readonly outlines: readonly PageOutline[];
  readonly around: Surroundings;
  readonly settings: RuleSettings;
  /** What in schemas couldn't be read as it stands. */
  readonly faults: readonly Diagnostic[];
  /** Stands for all of the above: where two runs have the same, so have they what pages look up in it. */
  readonly digest: string;
}

/** A set, and how it is read and checked. */
export interface SetRequest extends Pick<ParseRequest, "parse"> {
  readonly sources: Sources;
  readonly model: ModelOptions;
  readonly check: CheckOptions;
}

/**
 * Gathers what the pages and schemas of a set say to each other. Pages of which earlier runs left no facts have to be open:
 * theirs are kept.
 */
export function gatherSetFacts(
  { sources, model, check, parse }: SetRequest,
  recalled: ReadonlyMap<string, PageFacts>,
  means: Means,
): SetFacts {
  const { records, pages, hashOf } = means;
  const paths = sources.pages.map(({ path }) => path);
  const documented = buildTypes(paths.map((path) => recalled.get(path)?.draft ?? pages.saidOn(path).draft));
  const schemas = parseSchemas(sources.csdl, records, parse);
  const types = { documented, merged: mergeSchemas(documented.types, schemas, model.lead) };
  const facts = paths.map((path) => recalled.get(path) ?? learnFacts(path, means));
  const outlines = facts.map(({ outline }) => outline);
  const around = surround(types.merged, outlines, { settings: check, linesOf: linesIn(sources) });
  const settings = settingsFor(check, { csdl: around.hasCsdl, declarations: false });
  const files = sources.csdl.map(({ path }) => [path, hashOf(path)]);
  const digest = hashBytes(
    JSON.stringify([model, settings, check.baseUrl, files, paths, facts.map((one) => one.digest)]),
  );
  return { types, outlines, around, settings, faults: csdlDiagnostics(schemas), digest };
}

function linesIn({ pages }: Sources): (file: string) => LineMap {
  const textByPath = new Map(pages.map(({ path, text }) => [path, text]));
  return (file) => mapLines(file, textByPath.get(file) ?? "");
}
