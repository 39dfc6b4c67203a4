import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { entryAt } from "../../read/entry-at.ts";
import { isInside } from "../../read/is-inside.ts";
import type { RunFolder } from "./run-folder.ts";

/**
 * Ends runs: what they have put in place stays, what they prepared or kept goes, and others may begin. The journals go
 * first, so that hardly anything can come between those of several folders.
 */
export function release(runs: readonly RunFolder[]): void {
  for (const { journal } of runs) rmSync(journal, { force: true });
  for (const { path } of runs) rmSync(path, { recursive: true, force: true });
  for (const run of runs) removeMade(run);
}

/** Removes the folders that were made for the root and that nothing came to lie in. */
function removeMade({ root, made }: RunFolder): void {
  if (made === undefined) return;
  for (let path = root; isInside(made, path) && isEmpty(path); path = dirname(path)) rmdirSync(path);
}

function isEmpty(folder: string): boolean {
  return entryAt(folder)?.isDirectory() === true && readdirSync(folder).length === 0;
}
