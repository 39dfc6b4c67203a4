import { readdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Removes a folder below a root, and those that it lies in, as far as they are empty. */
export function removeEmptyFolders(root: string, folder: string): void {
  for (let path = folder; path !== "."; path = dirname(path)) {
    if (readdirSync(join(root, path)).length > 0) return;
    rmdirSync(join(root, path));
  }
}
