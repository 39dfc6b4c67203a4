import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { commitApart } from "./commit/commit-apart.ts";
import type { Committer } from "./commit/commit-apart.ts";
import type { ClaimOptions } from "./commit/claim-folder.ts";
import { release } from "./commit/release.ts";
import type { RunFolder } from "./commit/run-folder.ts";
import { prepareOutput } from "./prepare-output.ts";

/** The files of an output folder, which is given by its absolute path. */
export interface Output {
  readonly files: readonly EmittedFile[];
  /** The hashes of files that lie there as they should, by path: they are left. */
  readonly kept?: ReadonlyMap<string, string>;
  readonly out: string;
}

export interface WriteOptions extends ClaimOptions {
  /** Overwrites and removes files that were edited by hand or aren't ours. */
  readonly force?: boolean;
  /** Puts the files in place; without it, this process does. */
  readonly committer?: Committer;
}

/** What was done, in paths relative to the output folder. With diagnostics, nothing was. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings output folders to what was emitted, all of them together and each only as a whole: everything is prepared
 * before anything is put in place. They are claimed in the order of their paths, so that no two runs wait for each other.
 *
 * @throws what the system says where it refuses something; then all is as it was before
 */
export function writeOutputs(outputs: readonly Output[], options: WriteOptions = {}): readonly Written[] {
  const writtenByOutput = new Map<Output, Written>();
  const runs: RunFolder[] = [];
  try {
    for (const output of outputs.toSorted((one, other) => (one.out < other.out ? -1 : 1))) {
      const { run, written } = prepareOutput(output, options);
      if (run !== undefined) runs.push(run);
      writtenByOutput.set(output, written);
    }
  } catch (error) {
    release(runs);
    throw error;
  }
  if (runs.length > 0) commitApart(runs, options.committer);
  return outputs.flatMap((output) => writtenByOutput.get(output) ?? []);
}
