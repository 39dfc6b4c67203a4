import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RunFolder } from "./run-folder.ts";

/** A file to come: its path below the root, with `/`, its text, and the rights that it has to have, if any. */
export interface StagedFile {
  readonly path: string;
  readonly text: string;
  readonly mode?: number;
}

/** Writes files whole into the folder of a run, which git is told to overlook. */
export function stage(run: RunFolder, files: readonly StagedFile[]): void {
  writeFileSync(join(run.path, ".gitignore"), "*\n");
  mkdirSync(run.fresh);
  const made = new Set<string>([run.fresh]);
  for (const { path, text, mode } of files) {
    const target = join(run.fresh, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
    if (mode !== undefined) chmodSync(target, mode);
  }
}

/** Takes back what was staged; the run goes on. */
export function unstage({ fresh, journal }: RunFolder): void {
  rmSync(journal, { force: true });
  rmSync(fresh, { recursive: true, force: true });
}
