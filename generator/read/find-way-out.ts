import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { entryAt } from "./entry-at.ts";
import { isInside } from "./is-inside.ts";

/**
 * Returns where a path really leads, if symbolic links lead it out of the folder that its text lies in, and into none of
 * the folders allowed. All are absolute. A path that lies outside by its text leads where it says; so does one through
 * `node_modules`, where package managers link what they install.
 */
export function findWayOut(path: string, folder: string, allowed: readonly string[]): string | undefined {
  if (!isInside(folder, path) || /[\\/]node_modules(?:[\\/]|$)/.test(path)) return undefined;
  const real = realPath(path);
  if (real === undefined) return undefined;
  return [folder, ...allowed].some((one) => isInside(realPath(one) ?? one, real)) ? undefined : real;
}

/** Does the same for a path where nothing may be yet: for as much of it as there is. */
export function findWayOutOfNew(path: string, folder: string, allowed: readonly string[]): string | undefined {
  const parent = dirname(path);
  if (entryAt(path) !== undefined || parent === path) return findWayOut(path, folder, allowed);
  return findWayOutOfNew(parent, folder, allowed);
}

/** Returns the path without symbolic links in it; nothing where nothing is there. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
