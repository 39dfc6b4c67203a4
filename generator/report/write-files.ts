import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { commitFiles } from "./commit-files.ts";
import { outputFault } from "./output-fault.ts";
import { surveyOutput } from "./survey-output.ts";

/** `force` overwrites and removes files that were edited by hand or aren't ours. */
export interface WriteOptions {
  readonly force?: boolean;
}

/** What was done, in paths relative to the output folder. With diagnostics, nothing was. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings an output folder, given by its absolute path, to what was emitted: all of it or nothing. Files that already
 * read the same are left; those of ours that are no longer emitted are removed.
 */
export function writeFiles(files: readonly EmittedFile[], out: string, options: WriteOptions = {}): Written {
  const states = surveyOutput(files, out);
  const diagnostics = options.force === true ? [] : states.flatMap(outputFault);
  if (diagnostics.length > 0) return { written: [], removed: [], unchanged: 0, diagnostics };
  const { written, removed } = commitFiles(out, states);
  return { written, removed, unchanged: files.length - written.length, diagnostics: [] };
}
