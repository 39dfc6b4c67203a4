import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printJson } from "../text/print-json.ts";
import { isSafePath } from "./is-safe-path.ts";

/** The name of the file, in each output folder, that lists the files this program owns there. */
export const MANIFEST_NAME = ".markdrift.json";

/** Which files of an output folder are ours: path → the hashes that mean nobody edited it. */
export type Owned = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the manifest of an output folder: nothing where there is none or it makes no sense, so that every file there
 * counts as someone else's. Entries whose path could lead out of the folder are dropped.
 */
export function readManifest(out: string): Owned {
  const owned = new Map<string, readonly string[]>();
  const { files, pending } = parseManifest(readManifestText(out));
  for (const [path, hash] of [...files, ...pending]) {
    if (isSafePath(path)) owned.set(path, [...(owned.get(path) ?? []), hash]);
  }
  return owned;
}

/** Returns the manifest of an output folder as it lies there, an empty text where there is none. */
export function readManifestText(out: string): string {
  try {
    return readFileSync(join(out, MANIFEST_NAME), "utf8");
  } catch {
    return "";
  }
}

/**
 * Prints a manifest. While files are being put in place, `pending` holds the hashes of the new ones, so that a run cut
 * short leaves only files that the next run knows as ours.
 */
export function printManifest(files: ReadonlyMap<string, string>, pending?: ReadonlyMap<string, string>): string {
  const content = {
    version: 1,
    files: toSortedObject(files),
    ...(pending === undefined ? {} : { pending: toSortedObject(pending) }),
  };
  return `${printJson(content, 2)}\n`;
}

function toSortedObject(hashes: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...hashes].toSorted(byPath));
}

function byPath([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

function parseManifest(text: string): { readonly files: Entries; readonly pending: Entries } {
  try {
    const value: unknown = JSON.parse(text);
    return { files: readEntries(value, "files"), pending: readEntries(value, "pending") };
  } catch {
    return { files: [], pending: [] };
  }
}

type Entries = readonly (readonly [string, string])[];

function readEntries(manifest: unknown, key: string): Entries {
  const entries: unknown = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, key) : undefined;
  if (typeof entries !== "object" || entries === null) return [];
  return Object.entries(entries).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}
