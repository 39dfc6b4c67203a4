import { lstatSync } from "node:fs";
import type { Stats } from "node:fs";

/** What says that nothing can be there: a file on the way, a name that is too long. */
const NOTHING = new Set(["ENOTDIR", "ENAMETOOLONG"]);

/** Returns what lies at an absolute path itself, a symbolic link for one; nothing where nothing does. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && NOTHING.has(String(error.code))) return undefined;
    throw error;
  }
}
