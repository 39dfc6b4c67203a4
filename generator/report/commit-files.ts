import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { hashText } from "./hash-text.ts";
import { MANIFEST_NAME, printManifest, readManifestText } from "./manifest.ts";
import type { FileState } from "./survey-output.ts";

/** Paths relative to the output folder. */
export interface Committed {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

const STAGE = ".markdrift-stage-";
const ABANDONED_MS = 3_600_000;

/**
 * Writes what isn't there yet and removes orphans, whoever owns them. Files are written beside and renamed, between a
 * manifest that knows the old and the new ones and one that knows the new, so that a run cut short at any point leaves
 * whole files that the next run recognises.
 */
export function commitFiles(out: string, states: readonly FileState[]): Committed {
  const writes = states.flatMap((state) => ("file" in state && state.kind !== "same" ? [state.file] : []));
  const removed = states.flatMap((state) => ("file" in state ? [] : [state.path]));
  const after = new Map(states.flatMap((state) => ("file" in state ? [[state.path, hashText(state.file.text)]] : [])));
  const manifest = printManifest(after);
  if (writes.length + removed.length > 0 || readManifestText(out) !== manifest) {
    const before = new Map(states.flatMap((state) => ("text" in state ? [[state.path, hashText(state.text)]] : [])));
    inStage(out, (stage) => {
      for (const file of writes) writeInto(stage, file);
      putManifest(stage, out, printManifest(before, after));
      for (const path of removed) removeFile(out, path);
      for (const file of writes) putInPlace(stage, out, file.path);
      putManifest(stage, out, manifest);
    });
  }
  return { written: writes.map((file) => file.path), removed };
}

/** Runs a task with a folder beside the files, on the same disk, that is gone afterwards. */
function inStage(out: string, task: (stage: string) => void): void {
  mkdirSync(out, { recursive: true });
  removeAbandonedStages(out);
  const stage = mkdtempSync(join(out, STAGE));
  try {
    task(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function removeAbandonedStages(out: string): void {
  for (const name of readdirSync(out)) {
    const stage = join(out, name);
    const isAbandoned = name.startsWith(STAGE) && Date.now() - statSync(stage).mtimeMs > ABANDONED_MS;
    if (isAbandoned) rmSync(stage, { recursive: true, force: true });
  }
}

function writeInto(folder: string, file: EmittedFile): void {
  const target = join(folder, file.path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file.text);
}

function putManifest(stage: string, out: string, text: string): void {
  writeFileSync(join(stage, MANIFEST_NAME), text);
  renameSync(join(stage, MANIFEST_NAME), join(out, MANIFEST_NAME));
}

function putInPlace(stage: string, out: string, path: string): void {
  clearTheWay(out, path);
  mkdirSync(dirname(join(out, path)), { recursive: true });
  renameSync(join(stage, path), join(out, path));
}

/** Removes files and links where a folder has to be, and a folder where the file has to be. */
function clearTheWay(out: string, path: string): void {
  const names = path.split("/");
  for (const index of names.keys()) {
    const part = join(out, ...names.slice(0, index + 1));
    const stats = lstatSync(part, { throwIfNoEntry: false });
    const isFile = index === names.length - 1;
    if (stats !== undefined && stats.isDirectory() === isFile) rmSync(part, { recursive: true });
  }
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(out: string, path: string): void {
  rmSync(join(out, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (readdirSync(join(out, folder)).length > 0) return;
    rmdirSync(join(out, folder));
  }
}
