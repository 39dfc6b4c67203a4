import { readJournal } from "./journal.ts";
import { putInPlace } from "./put-in-place.ts";
import { release } from "./release.ts";
import type { RunFolder } from "./run-folder.ts";
import { undo } from "./undo.ts";

/**
 * Puts in place what runs have prepared and written down in their journals, and ends them.
 *
 * @throws what the system says where it refuses something; then all is as it was before
 */
export function commitRuns(runs: readonly RunFolder[]): void {
  try {
    for (const run of runs) putInPlace(run, readJournal(run) ?? { writes: new Map(), removals: [] });
  } catch (error) {
    for (const run of runs) undo(run);
    release(runs);
    throw error;
  }
  release(runs);
}
