import { statSync } from "node:fs";
import { resolve } from "node:path";

/** Returns the absolute path of a folder; undefined where there is none. */
export function findFolder(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? resolve(path) : undefined;
}
