import { readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { hashBytes } from "./hash-bytes.ts";
import { listNewest } from "./list-newest.ts";
import { putFile } from "./put-file.ts";

/** Remembers what whole runs came to, by a hash of all that they depend on. */
export interface ResultMemory {
  readonly find: (key: string) => string | undefined;
  readonly keep: (key: string, result: string) => void;
}

const MAX_RESULTS = 24;
const PREFIX = "result-";

/** Opens the memory of results in a folder, given by its absolute path: a file each, the latest used are kept. */
export function openResultMemory(folder: string): ResultMemory {
  const pathOf = (key: string): string => join(folder, `${PREFIX}${hashBytes(key)}`);
  return {
    find: (key) => readResult(pathOf(key)),
    keep: (key, result) => {
      putFile(pathOf(key), `${hashBytes(result)}\n${result}`);
      for (const file of listNewest(folder, PREFIX).slice(MAX_RESULTS)) rmSync(file.path, { force: true });
    },
  };
}

/** Reads a result whose bytes are those that were written, and marks it as used. */
function readResult(path: string): string | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const result = text.slice(end + 1);
    if (hashBytes(result) !== text.slice(0, end)) return undefined;
    const now = new Date();
    utimesSync(path, now, now);
    return result;
  } catch {
    return undefined;
  }
}
