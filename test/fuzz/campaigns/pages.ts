import { openCorpus } from "../../bench/corpus.ts";
import type { Campaign, Row } from "../campaign.ts";
import type { CaseRange } from "../cases/case-range.ts";
import { countRuns } from "../count-runs.ts";
import { runInChildren, type Share } from "../processes/run-in-children.ts";

const docsInput = new URL("../../../docs-input", import.meta.url).pathname;
const alone: Share = {
  module: new URL("../cases/try-pages.ts", import.meta.url),
  perProcess: 10_000,
  megabytes: 400,
};
const together: Share = {
  module: new URL("../cases/try-outputs.ts", import.meta.url),
  perProcess: 1_000,
  megabytes: 6_000,
};

/**
 * Runs mutated pages, of `docs-input/` and of the real pages where they lie beside the project: each alone, in no more
 * than two seconds and 500 MB, and many together, whose output has to compile.
 */
export const pages: Campaign = async ({ seed, scale }) => {
  const corpus = openCorpus();
  const range: CaseRange = { folders: [docsInput, corpus.docs], seed, from: 0, count: countRuns(100_000, scale) };
  const read = await runInChildren(range, alone);
  const compiled = await runInChildren(range, together);
  corpus.remove();
  const rowOf = (name: string, { found, worstMs, worstMegabytes }: typeof read): Row => ({
    name,
    runs: range.count,
    found,
    ...(worstMs !== undefined && { worstMs }),
    ...(worstMegabytes !== undefined && { worstMegabytes }),
    ok: found.length === 0,
  });
  const isLean = (read.worstMegabytes ?? 0) <= 500;
  return [
    { ...rowOf("mutated pages, each alone", read), ok: read.found.length === 0 && isLean },
    rowOf("what is written of them compiles", { found: compiled.found }),
  ];
};
