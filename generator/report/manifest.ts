import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printJson } from "../text/print-json.ts";
import { isSafePath } from "./is-safe-path.ts";

/** The name of the file, in each output folder, that lists the files this program owns there. */
export const MANIFEST_NAME = ".markdrift.json";

/** Which files of an output folder are ours: path → the hash that means nobody edited it. */
export type Owned = ReadonlyMap<string, string>;

/**
 * Reads the manifest of an output folder: nothing where there is none or it makes no sense, so that every file there
 * counts as someone else's. Entries whose path could lead out of the folder are dropped.
 */
export function readManifest(out: string): Owned {
  return new Map(parseManifest(readManifestText(out)).filter(([path]) => isSafePath(path) && path !== MANIFEST_NAME));
}

/** Returns the manifest of an output folder as it lies there, an empty text where there is none. */
export function readManifestText(out: string): string {
  const path = join(out, MANIFEST_NAME);
  try {
    return lstatSync(path).isFile() ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}

/** Prints a manifest: path → hash, sorted. */
export function printManifest(files: Owned): string {
  return `${printJson({ version: 1, files: Object.fromEntries([...files].toSorted(byPath)) }, 2)}\n`;
}

function byPath([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}

function parseManifest(text: string): readonly (readonly [string, string])[] {
  try {
    const value: unknown = JSON.parse(text);
    const files: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "files") : undefined;
    if (typeof files !== "object" || files === null) return [];
    return Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    return [];
  }
}
