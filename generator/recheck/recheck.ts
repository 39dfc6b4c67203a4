import type { CheckOptions } from "../check/check-model.ts";
import { onlyIn } from "../check/only-in.ts";
import { settleFindings } from "../check/settle-findings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ModelOptions } from "../model/build-model.ts";
import { hashFile } from "../read/cache/hash-file.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { Sources } from "../read/sources.ts";
import type { Observe } from "../run.ts";
import { countSet, type SetCounts } from "../set/count-set.ts";
import { openPages, type OpenRequest } from "../set/open-pages.ts";
import { createDigest, type Digest } from "./digest-lookups.ts";
import { gatherSetFacts, type SetFacts } from "./gather-set-facts.ts";
import { hashesOf } from "./hashes-of.ts";
import type { Means } from "./means.ts";

import { recallResults } from "./recall.ts";
import { recheckPages } from "./recheck-pages.ts";
import { recheckSet } from "./recheck-set.ts";
import { openRecords, type PageResult } from "./records.ts";

/** What to check, and what earlier runs left. */
export interface RecheckRequest extends OpenRequest {
  /** Without declarations of TypeScript. */
  readonly sources: Sources;
  readonly records: PageMemory;
  readonly model: ModelOptions;
  readonly check: CheckOptions;
  /** Runs each stage, to measure or announce it. */
  readonly observe?: Observe;
}

/** What checking comes to: the same as checking a model. */
export interface Rechecked {
  readonly diagnostics: readonly Diagnostic[];
  /** What couldn't be read as it stands. */
  readonly faults: readonly Diagnostic[];
  /** How much there is in all. */
  readonly counts: SetCounts;
  readonly known: KnownSet;
}

/** What the check came to know of the set, to go on with. */
export interface KnownSet {
  readonly set: SetFacts;
  /** Of all pages, in their order. */
  readonly results: readonly PageResult[];
  readonly means: Means;
  readonly digest: Digest;
}

/**
 * Checks docs page by page. What an earlier run found in a page stands while its text is the same and all that the check
 * looked up elsewhere; the other pages are read and checked anew. So does what only all pages together tell, while what
 * they say to each other is the same.
 */
export async function recheck(request: RecheckRequest): Promise<Rechecked> {
  const { sources, check, observe: stage = (_, run) => run() } = request;
  const means = openMeans(request);
  const { pages, records, hashOf } = means;
  for (const file of [...sources.pages, ...sources.includes]) request.memory?.spare(hashFile(file));
  const set = await gatherSetFacts({ ...request, stage }, means);
  const digest = createDigest(set, hashOf);
  const verified = records.verified.find(set.digest) ?? {};
  const recalled = stage("recall findings", () => recallResults(set, { digest, verified }, records));
  const results = stage("check pages", () => recheckPages(set, { recalled, digest, verified }, means));
  const foundInSet = stage("check set", () => recheckSet(set, results, means));
  const found = [...foundInSet, ...results.flatMap((result) => result.found)];
  return {
    diagnostics: onlyIn(settleFindings(found, set.outlines, set.settings), check.only),
    faults: [...pages.faults(), ...set.faults],
    counts: countSet(set.types, set.outlines),
    known: { set, results, means, digest },
  };
}

function openMeans({ sources, records, ...request }: RecheckRequest): Means {
  const hashOf = hashesOf(sources);
  return {
    pages: openPages(sources, request),
    records: openRecords(records, hashOf, JSON.stringify(request.model)),
    hashOf,
  };
}
