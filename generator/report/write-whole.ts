import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../read/make-folder.ts";
import { release } from "./commit/release.ts";
import { runFolder } from "./commit/run-folder.ts";
import { newRunName } from "./commit/run-name.ts";
import { sweep } from "./commit/sweep.ts";

/**
 * Writes a file, given by its absolute path, beside its place and renames it there: whoever reads it sees the old one or
 * all of the new one. What a killed run left beside goes.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  makeFolder(folder);
  sweep(folder);
  const run = runFolder(folder, newRunName());
  mkdirSync(run.path);
  try {
    writeFileSync(join(run.path, basename(path)), content);
    renameSync(join(run.path, basename(path)), path);
  } finally {
    release([run]);
  }
}
