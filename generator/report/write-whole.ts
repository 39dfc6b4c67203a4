import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../read/make-folder.ts";
import { release } from "./commit/release.ts";
import { runFolder } from "./commit/run-folder.ts";
import { newRunName } from "./commit/run-name.ts";
import { sweep } from "./commit/sweep.ts";

/**
 * Writes a file, given by its absolute path, beside its place and renames it there: whoever reads it sees the old one or
 * all of the new one. What a killed run left beside goes. Of parts, one at a time is in memory.
 */
export function writeWhole(path: string, content: string | Iterable<string>): void {
  const folder = dirname(path);
  makeFolder(folder);
  sweep(folder);
  const run = runFolder(folder, newRunName());
  mkdirSync(run.path);
  try {
    writeParts(join(run.path, basename(path)), typeof content === "string" ? [content] : content);
    renameSync(join(run.path, basename(path)), path);
  } finally {
    release([run]);
  }
}

function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
