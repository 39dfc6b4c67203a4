import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashBytes } from "./hash-bytes.ts";
import { listNewest } from "./list-newest.ts";
import { parsePack, printPack } from "./pack.ts";
import type { Pack } from "./pack.ts";
import type { PageMemory } from "./page-memory.ts";
import { putFile } from "./put-file.ts";

const MAX_PACKS = 12;
const MAX_BYTES = 512 * 2 ** 20;

/**
 * Opens a memory of pages in a folder, given by its absolute path: of how they parse, or of what checking them came to.
 * `kind` tells apart what parses differently: version, parser, words. Each run that learns something adds a pack; too many,
 * or too large ones, are replaced by one that has what the run used or spared. Any number of processes may do so at once:
 * packs never change, they come and go whole.
 */
export function openPageMemory(folder: string, kind: string, what: "pages" | "records" = "pages"): PageMemory {
  const prefix = `${what}-${hashBytes(kind)}-`;
  const used = new Set<string>();
  const fresh = new Map<string, Buffer>();
  let packs: readonly Pack[] | undefined;
  const find = (key: string): Buffer | undefined => {
    packs ??= listNewest(folder, prefix).flatMap((file) => readPack(file.path));
    return fresh.get(key) ?? findIn(packs, key);
  };
  return {
    find: (key) => {
      const entry = find(key);
      if (entry !== undefined) used.add(key);
      return entry;
    },
    keep: (key, entry) => void fresh.set(key, entry),
    spare: (key) => void used.add(key),
    save: () => {
      if (fresh.size > 0)
        savePack(folder, prefix, { fresh, findOld: () => [...used].flatMap((key) => entryOf(key, find(key))) });
      packs = undefined;
      used.clear();
      fresh.clear();
    },
  };
}

function entryOf(key: string, entry: Buffer | undefined): readonly (readonly [string, Buffer])[] {
  return entry === undefined ? [] : [[key, entry]];
}

interface Learnt {
  readonly fresh: ReadonlyMap<string, Buffer>;
  /** Finds what this run used of what was there. */
  readonly findOld: () => readonly (readonly [string, Buffer])[];
}

function savePack(folder: string, prefix: string, { fresh, findOld }: Learnt): void {
  const files = listNewest(folder, prefix);
  const isFull = files.length >= MAX_PACKS || files.reduce((sum, file) => sum + file.bytes, 0) > MAX_BYTES;
  putFile(join(folder, `${prefix}${randomUUID()}`), printPack(isFull ? new Map([...findOld(), ...fresh]) : fresh));
  if (isFull) for (const file of files) rmSync(file.path, { force: true });
  removeOtherKinds(folder, prefix);
}

function readPack(path: string): readonly Pack[] {
  try {
    const pack = parsePack(readFileSync(path));
    return pack === undefined ? [] : [pack];
  } catch {
    return [];
  }
}

function findIn(packs: readonly Pack[], key: string): Buffer | undefined {
  for (const pack of packs) {
    const entry = pack.find(key);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Keeps the newest packs of other kinds, of other versions for instance, as far as they fit. */
function removeOtherKinds(folder: string, prefix: string): void {
  let bytes = 0;
  for (const file of listNewest(folder, prefix.slice(0, prefix.indexOf("-") + 1))) {
    bytes += file.bytes;
    if (bytes > MAX_BYTES && !file.path.includes(prefix)) rmSync(file.path, { force: true });
  }
}
