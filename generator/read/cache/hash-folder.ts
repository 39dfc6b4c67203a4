import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashBytes } from "./hash-bytes.ts";

/** Returns a hash of the files in a folder, given by its absolute path, with their names; of none where it isn't there. */
export function hashFolder(folder: string): string {
  return hashBytes(
    listFiles(folder)
      .map((path) => `${path} ${hashBytes(readFileSync(path))}`)
      .join("\n"),
  );
}

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch {
    return [];
  }
}
