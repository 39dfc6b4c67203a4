import { mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";
import type { RunFolder } from "./run-folder.ts";

/** Moves what lies at a path to the folder of a run, beside what of the same folder was moved there before. */
export function moveAside(run: RunFolder, path: string): void {
  mkdirSync(join(run.old, dirname(path)), { recursive: true });
  move(join(run.root, path), join(run.old, path));
}

function move(from: string, to: string): void {
  if (entryAt(to) === undefined) return renameSync(from, to);
  for (const name of readdirSync(from)) move(join(from, name), join(to, name));
  rmdirSync(from);
}
