import { busyFault } from "./busy-fault.ts";
import { claimFolder } from "./commit/claim-folder.ts";
import { writeJournal } from "./commit/journal.ts";
import { listRuns } from "./commit/list-runs.ts";
import { release } from "./commit/release.ts";
import type { RunFolder } from "./commit/run-folder.ts";
import { stage, unstage } from "./commit/stage.ts";
import { hashText } from "./hash-text.ts";
import { MANIFEST_NAME } from "./manifest.ts";
import { outputFault } from "./output-fault.ts";
import { viewOutput } from "./view-output.ts";
import type { OutputView } from "./view-output.ts";
import type { Output, WriteOptions, Written } from "./write-outputs.ts";

/** What was prepared in the folder of a run, which is to be committed; without one, nothing is to be done. */
export interface Prepared {
  readonly run?: RunFolder;
  readonly written: Written;
}

/** How often at most to look anew, because someone changes files all the time. */
const MOST_LOOKS = 9;

/**
 * Prepares what brings an output folder to what was emitted. Other runs wait from then on; what people change meanwhile
 * is looked at anew.
 */
export function prepareOutput(output: Output, options: WriteOptions): Prepared {
  const view = viewOutput(output);
  if (view.isCurrent && listRuns(output.out).length === 0) return { written: describe(view, output) };
  const claim = claimFolder(output.out, options);
  if (claim.kind === "busy") return refuse([busyFault(claim.other)]);
  try {
    const prepared = prepareIn(claim.run, view, { output, options });
    if (prepared.run === undefined) release([claim.run]);
    return prepared;
  } catch (error) {
    release([claim.run]);
    throw error;
  }
}

interface Asked {
  readonly output: Output;
  readonly options: WriteOptions;
}

function prepareIn(run: RunFolder, first: OutputView, { output, options }: Asked): Prepared {
  for (let looks = 0, view = first; looks < MOST_LOOKS; looks += 1, view = viewOutput(output)) {
    if (view.hasMoved()) continue;
    const faults = options.force === true ? [] : view.states.flatMap(outputFault);
    if (faults.length > 0) return refuse(faults);
    if (view.isCurrent) return { written: describe(view, output) };
    stageOutput(run, view);
    if (!view.hasMoved()) return { run, written: describe(view, output) };
    unstage(run);
  }
  throw Object.assign(new Error("The output folder changes all the time"), { code: "EBUSY", path: output.out });
}

function stageOutput(run: RunFolder, { writes, removals, owned, manifest }: OutputView): void {
  stage(run, [...writes, { path: MANIFEST_NAME, text: manifest }]);
  const hashes = writes.map(({ path }) => [path, owned.get(path) ?? ""] as const);
  writeJournal(run, { writes: new Map([...hashes, [MANIFEST_NAME, hashText(manifest)]]), removals });
}

function refuse(diagnostics: Written["diagnostics"]): Prepared {
  return { written: { written: [], removed: [], unchanged: 0, diagnostics } };
}

function describe({ states, writes, removals }: OutputView, { kept }: Output): Written {
  const unchanged = states.filter(({ kind }) => kind === "same").length + (kept?.size ?? 0);
  return { written: writes.map(({ path }) => path), removed: removals, unchanged, diagnostics: [] };
}
