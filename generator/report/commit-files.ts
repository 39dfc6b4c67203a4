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
      makeFolders(stage, writes);
      for (const file of writes) writeFileSync(join(stage, file.path), file.text);
      putManifest(stage, out, printManifest(before, after));
      for (const path of removed) removeFile(out, path);
      for (const folder of foldersOf(writes)) clearTheWay(out, folder, "folder");
      makeFolders(out, writes);
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

function makeFolders(root: string, files: readonly EmittedFile[]): void {
  for (const folder of foldersOf(files)) mkdirSync(join(root, folder), { recursive: true });
}

/** The folders of files, each once and behind those that it lies in. */
function foldersOf(files: readonly EmittedFile[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
      folders.add(path.slice(0, slash));
  }
  return [...folders];
}

function putManifest(stage: string, out: string, text: string): void {
  writeFileSync(join(stage, MANIFEST_NAME), text);
  renameSync(join(stage, MANIFEST_NAME), join(out, MANIFEST_NAME));
}

function putInPlace(stage: string, out: string, path: string): void {
  clearTheWay(out, path, "file");
  renameSync(join(stage, path), join(out, path));
}

/** Removes what is there where a file or folder has to be and isn't one; the folders above it are clear. */
function clearTheWay(out: string, path: string, kind: "file" | "folder"): void {
  const target = join(out, path);
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats !== undefined && stats.isDirectory() === (kind === "file")) rmSync(target, { recursive: true });
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(out: string, path: string): void {
  rmSync(join(out, path), { recursive: true, force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (readdirSync(join(out, folder)).length > 0) return;
    rmdirSync(join(out, folder));
  }
}
