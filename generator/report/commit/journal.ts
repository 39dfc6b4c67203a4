import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { printJson } from "../../text/print-json.ts";
import type { RunFolder } from "./run-folder.ts";

/** What a run is about to change below its root: paths with `/`. */
export interface Journal {
  /** Path → hash of the text that comes to lie there. */
  readonly writes: ReadonlyMap<string, string>;
  readonly removals: readonly string[];
}

/** Writes the journal of a run: from here on it is known what to undo, after a power cut too. */
export function writeJournal(run: RunFolder, { writes, removals }: Journal): void {
  const beside = `${run.journal}.part`;
  writeThrough(beside, printJson({ version: 1, writes: [...writes], removals }));
  renameSync(beside, run.journal);
}

/** Writes a file and waits until the disk has its text: the name alone may be there before it. */
function writeThrough(path: string, text: string): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads the journal of a run; nothing where there is none or it makes no sense: then nothing was put in place yet. Paths
 * that could lead out of the root are left out.
 */
export function readJournal(run: RunFolder): Journal | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(run.journal, "utf8"));
    const writes = listAt(value, "writes").filter(isEntry);
    const removals = listAt(value, "removals").filter((path): path is string => typeof path === "string");
    return { writes: new Map(writes.filter(([path]) => staysBelow(path))), removals: removals.filter(staysBelow) };
  } catch {
    return undefined;
  }
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return Array.isArray(list) ? list : [];
}

function isEntry(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "string";
}

function staysBelow(path: string): boolean {
  return (
    !/[\\\0]|^[A-Za-z]:/.test(path) && path.split("/").every((name) => name !== "" && name !== "." && name !== "..")
  );
}
