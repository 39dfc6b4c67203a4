import type { CheckOptions } from "../check/check-model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ModelOptions } from "../model/build-model.ts";
import { csdlDiagnostics } from "../parse/csdl/csdl-diagnostics.ts";
import type { ParseOptions } from "../parse/parse-page.ts";
import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Sources } from "../read/sources.ts";
import type { Observe } from "../run.ts";
import { linkSet, type LinkedSet } from "../set/link-set.ts";
import { linkTypes } from "../set/link-types.ts";
import { readSaid } from "../set/said-on-page.ts";
import { learnFacts } from "./learn-facts.ts";
import type { Means } from "./means.ts";
import { parseSchemas } from "./parse-schemas.ts";
import { recallFacts } from "./recall.ts";
import type { PageFacts } from "./records.ts";

/** What all pages and schemas say to each other. */
export interface SetFacts extends LinkedSet {
  /** What in schemas couldn't be read as it stands. */
  readonly faults: readonly Diagnostic[];
  /** Stands for all of the above: where two runs have the same, so have they what pages look up in it. */
  readonly digest: string;
  /** Stands for the types alone. */
  readonly typesDigest: string;
}

/** A set, and how it is read and checked. */
export interface SetRequest {
  readonly sources: Sources;
  readonly parse?: ParseOptions;
  readonly model: ModelOptions;
  readonly check: CheckOptions;
  /** Runs each stage, to measure or announce it. */
  readonly stage: Observe;
}

/** Gathers what the pages and schemas of a set say to each other. Pages of which earlier runs left no facts are opened. */
export async function gatherSetFacts(request: SetRequest, means: Means): Promise<SetFacts> {
  const { sources, stage } = request;
  const paths = sources.pages.map(({ path }) => path);
  const recalled = stage("recall pages", () => recallFacts(paths, means.records));
  const lacking = paths.filter((path) => !recalled.has(path));
  const said = await stage("parse", () => means.pages.open(lacking, readSaid));
  return stage("build", () => {
    const learnt = new Map([...said].map(([path, own]) => [path, learnFacts(path, own, means)]));
    return linkFacts(
      paths.flatMap((path) => recalled.get(path) ?? learnt.get(path) ?? []),
      request,
      means,
    );
  });
}

function linkFacts(facts: readonly PageFacts[], request: SetRequest, { records, hashOf }: Means): SetFacts {
  const { sources, model, check, parse } = request;
  const schemas = parseSchemas(sources.csdl, records, parse);
  const drafts = facts.map(({ draft }) => draft);
  const outlines = facts.map(({ outline }) => outline);
  const linked = linkSet(linkTypes(drafts, schemas, model.lead), outlines, request);
  const files = sources.csdl.map(({ path }) => [path, hashOf(path)]);
  const pages = facts.map(({ outline: { file }, digest }) => [file, digest]);
  const digest = hashBytes(JSON.stringify([model, linked.settings, check.baseUrl, files, pages]));
  const typesDigest = hashBytes(JSON.stringify([model, files, facts.map(({ draftDigest }) => draftDigest)]));
  return { ...linked, faults: csdlDiagnostics(schemas), digest, typesDigest };
}
