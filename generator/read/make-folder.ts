import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, given by its absolute path, with those that it lies in. Returns the outermost that wasn't there, if
 * any. Node's own recursive `mkdir` never ends on file systems such as `/proc`, which say ENOENT whatever is there.
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
  const parent = dirname(path);
  const outermost = parent === path ? undefined : makeFolder(parent);
  return makeOne(path) ? (outermost ?? path) : outermost;
}

/** Makes a folder in one that is there; another process may do so at the same time. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return false;
    throw error;
  }
}
