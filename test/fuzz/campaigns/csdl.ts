import { openCorpus } from "../../bench/corpus.ts";
import type { Campaign } from "../campaign.ts";
import type { CaseRange } from "../cases/case-range.ts";
import { countRuns } from "../count-runs.ts";
import { runInChildren, type Share } from "../processes/run-in-children.ts";

const docsInput = new URL("../../../docs-input", import.meta.url).pathname;
const share: Share = { module: new URL("../cases/try-csdl.ts", import.meta.url), perProcess: 500, megabytes: 4_000 };

/** Runs mutated CSDL, of `docs-input/` and of a service where its metadata lies beside the project, XML and JSON. */
export const csdl: Campaign = async ({ seed, scale }) => {
  const corpus = openCorpus();
  const folders = [docsInput, ...(corpus.csdl === undefined ? [] : [corpus.csdl])];
  const range: CaseRange = { folders, seed, from: 0, count: countRuns(5_000, scale) };
  const { found, worstMs = 0 } = await runInChildren(range, share);
  corpus.remove();
  return [
    { name: "mutated CSDL, and what is written of it", runs: range.count, found, worstMs, ok: found.length === 0 },
  ];
};
