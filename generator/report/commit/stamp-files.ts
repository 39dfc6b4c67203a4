import { join } from "node:path";
import { entryAt } from "../../read/entry-at.ts";

/** Returns a text that changes whenever what lies at one of some paths below an absolute folder does. */
export function stampFiles(root: string, paths: readonly string[]): string {
  return paths.map((path) => stampFile(join(root, path))).join("\n");
}

function stampFile(path: string): string {
  const stats = entryAt(path);
  return stats === undefined ? "" : `${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}
