import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "../read/entry-at.ts";
import { hashText } from "./hash-text.ts";
import { readManifest, readManifestText } from "./manifest.ts";

/** Returns a hash of an output folder, given by its absolute path: of its manifest and of every file that it names. */
export function hashOutput(out: string, hashes: ReadonlyMap<string, string> = hashOwned(out)): string {
  const files = [...hashes].map(([path, hashed]) => `${path} ${hashed}`);
  return hashText([readManifestText(out), ...files].join("\n"));
}

/**
 * Returns the hashes of the files that the manifest of an output folder names, by path: empty for what isn't a file, or lies
 * behind a symbolic link.
 */
export function hashOwned(out: string): ReadonlyMap<string, string> {
  const folders = new Map([[".", true]]);
  const isReal = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const real = isReal(dirname(folder)) && entryAt(join(out, folder))?.isDirectory() === true;
    folders.set(folder, real);
    return real;
  };
  const paths = [...readManifest(out).keys()];
  return new Map(paths.map((path) => [path, isReal(dirname(path)) ? hashFile(join(out, path)) : ""]));
}

function hashFile(path: string): string {
  try {
    return entryAt(path)?.isFile() === true ? hashContent(readFileSync(path)) : "";
  } catch {
    return "";
  }
}

/** A file without CR is hashed as it lies, in less time than as a text. */
function hashContent(bytes: Buffer): string {
  return bytes.includes("\r") ? hashText(bytes.toString()) : hash("sha256", bytes, "hex");
}
