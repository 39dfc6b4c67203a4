import type { CheckOptions } from "../check/check-model.ts";
import { onlyIn } from "../check/only-in.ts";
import { settleFindings } from "../check/settle-findings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ModelOptions } from "../model/build-model.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import type { Sources } from "../read/sources.ts";
import { hashesOf } from "./hashes-of.ts";
import { recheckPages } from "./recheck-pages.ts";
import { recheckSet } from "./recheck-set.ts";
import { openPages } from "./open-pages.ts";
import type { ParseRequest } from "./parse-some.ts";
import { openRecords } from "./records.ts";
import { gatherSetFacts } from "./gather-set-facts.ts";

/** What to check, and what earlier runs left. */
export interface RecheckRequest extends ParseRequest {
  /** Without declarations of TypeScript. */
  readonly sources: Sources;
  readonly records: PageMemory;
  readonly model: ModelOptions;
  readonly check: CheckOptions;
}

/** What checking comes to: the same as checking a model. */
export interface Rechecked {
  readonly diagnostics: readonly Diagnostic[];
  /** What couldn't be read as it stands. */
  readonly faults: readonly Diagnostic[];
  /** How much there is in all. */
  readonly counts: Readonly<Record<"pages" | "types" | "operations" | "examples", number>>;
}

/**
 * Checks docs page by page. What an earlier run found in a page stands while its text is the same and all that the check
 * looked up elsewhere; the other pages are read and checked anew. So does what only all pages together tell, while what
 * they say to each other is the same.
 */
export async function recheck(request: RecheckRequest): Promise<Rechecked> {
  const { sources, check } = request;
  const hashOf = hashesOf(sources);
  const records = openRecords(request.records, hashOf, JSON.stringify(request.model));
  const pages = openPages(sources, request);
  const set = await gatherSetFacts({ ...request, records, pages, hashOf });
  const results = await recheckPages(set, { pages, records, hashOf });
  const found = [...recheckSet(set, results, { records, hashOf }), ...results.flatMap((result) => result.found)];
  const { outlines, settings, types } = set;
  return {
    diagnostics: onlyIn(settleFindings(found, outlines, settings), check.only),
    faults: [...pages.faults(), ...set.faults],
    counts: {
      pages: outlines.length,
      types: types.merged.types.size,
      operations: outlines.reduce((sum, outline) => sum + outline.operations, 0),
      examples: outlines.reduce((sum, outline) => sum + outline.roots.length, 0),
    },
  };
}
