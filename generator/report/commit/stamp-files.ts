import { dirname, join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";

/** Returns a text that changes whenever what lies at one of some paths below an absolute folder does. */
export function stampFiles(root: string, paths: readonly string[]): string {
  const missing = findMissingFolders(root, paths);
  return paths.map((path) => (missing.has(dirname(path)) ? "" : stampFile(join(root, path)))).join("\n");
}

/** Nothing lies in a folder that isn't there: of thousands of files to come, none is looked for. */
function findMissingFolders(root: string, paths: readonly string[]): ReadonlySet<string> {
  const folders = [...new Set(paths.map((path) => dirname(path)))];
  return new Set(folders.filter((folder) => entryAt(join(root, folder)) === undefined));
}

function stampFile(path: string): string {
  const stats = entryAt(path);
  return stats === undefined ? "" : `${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
