import { readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";
import type { Journal } from "./journal.ts";
import { moveAside } from "./move-aside.ts";
import { removeEmptyFolders } from "./remove-empty-folders.ts";
import type { RunFolder } from "./run-folder.ts";

/**
 * Puts what a run prepared in place, by renames alone, so that no space is needed and thousands of files take little
 * time. What was there is moved aside first, to be put back if need be.
 */
export function putInPlace(run: RunFolder, { removals }: Journal): void {
  for (const path of removals) {
    moveAside(run, path);
    removeEmptyFolders(run.root, dirname(path));
  }
  merge(run, ".");
}

/** Merges a prepared folder into that of the same path; one that isn't there yet moves as a whole. */
function merge(run: RunFolder, folder: string): void {
  for (const entry of readdirSync(join(run.fresh, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const there = entryAt(join(run.root, path));
    if (entry.isDirectory() && there?.isDirectory()) {
      merge(run, path);
      continue;
    }
    if (there !== undefined) moveAside(run, path);
    renameSync(join(run.fresh, path), join(run.root, path));
  }
}
