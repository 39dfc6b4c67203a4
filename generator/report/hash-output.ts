import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashText } from "./hash-text.ts";
import { readManifest, readManifestText } from "./manifest.ts";

/** Returns a hash of an output folder, given by its absolute path: of its manifest and of every file that it names. */
export function hashOutput(out: string): string {
  const files = [...readManifest(out).keys()].map((path) => `${path} ${hashFile(join(out, path))}`);
  return hashText([readManifestText(out), ...files].join("\n"));
}

function hashFile(path: string): string {
  try {
    return lstatSync(path).isFile() ? hashText(readFileSync(path, "utf8")) : "";
  } catch {
    return "";
  }
}
