import { listRuns } from "./list-runs.ts";
import { release } from "./release.ts";
import { takeOver } from "./take-over.ts";
import { undo } from "./undo.ts";

/** Removes what dead runs left in a folder, given by its absolute path; those cut short in putting files in place are undone. */
export function sweep(root: string): void {
  for (const { name, isAlive } of listRuns(root)) {
    const run = isAlive ? undefined : takeOver(root, name);
    if (run === undefined) continue;
    undo(run);
    release([run]);
  }
}
