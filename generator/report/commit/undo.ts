import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";
import { hashText } from "../hash-text.ts";
import { readJournal } from "./journal.ts";
import { removeEmptyFolders } from "./remove-empty-folders.ts";
import type { RunFolder } from "./run-folder.ts";

/**
 * Puts back what was there before a run began to put its files in place. A file that someone has changed since stays as
 * it is. Whatever the journal says, nothing outside the root is touched and no symbolic link is followed.
 */
export function undo(run: RunFolder): void {
  const journal = readJournal(run);
  if (journal === undefined) return;
  for (const [path, hash] of journal.writes) {
    if (!isOurs(run.root, path, hash)) continue;
    unlinkSync(join(run.root, path));
    removeEmptyFolders(run.root, dirname(path));
  }
  restore(run.old, run.root);
}

function isOurs(root: string, path: string, hash: string): boolean {
  if (!isReached(root, dirname(path)) || !entryAt(join(root, path))?.isFile()) return false;
  return hashText(readFileSync(join(root, path), "utf8")) === hash;
}

/** Tells whether a folder is there and no symbolic link on the way to it. */
function isReached(root: string, folder: string): boolean {
  if (folder === ".") return true;
  if (!isReached(root, dirname(folder))) return false;
  return entryAt(join(root, folder))?.isDirectory() === true;
}

/** Moves what lies in a folder to another, where nothing is in its way. */
function restore(from: string, to: string): void {
  if (!isFolder(from)) return;
  if (!isFolder(to)) mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const there = entryAt(join(to, entry.name));
    if (there === undefined) renameSync(join(from, entry.name), join(to, entry.name));
    else if (entry.isDirectory() && there.isDirectory()) restore(join(from, entry.name), join(to, entry.name));
  }
}

function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() === true;
}
