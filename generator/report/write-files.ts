import type { EmittedFile } from "../emit/emitted-file.ts";
import { writeOutputs } from "./write-outputs.ts";
import type { WriteOptions, Written } from "./write-outputs.ts";

/**
 * Brings an output folder, given by its absolute path, to what was emitted: all of it or nothing. Files that already
 * read the same are left; those of ours that are no longer emitted are removed.
 *
 * @throws what the system says where it refuses something; then all is as it was before
 */
export function writeFiles(files: readonly EmittedFile[], out: string, options: WriteOptions = {}): Written {
  const [written] = writeOutputs([{ files, out }], options);
  return written ?? { written: [], removed: [], unchanged: 0, diagnostics: [] };
}
