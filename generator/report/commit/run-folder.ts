import { join } from "node:path";

/** The folder of a run that writes: what it prepares, what it put aside, and its journal. All paths absolute. */
export interface RunFolder {
  /** What is being changed. */
  readonly root: string;
  readonly path: string;
  /** Whole new files, each at its path below the root. */
  readonly fresh: string;
  /** What new files took the place of, each at its path below the root. */
  readonly old: string;
  /** There while files are put in place: until it goes, the old ones count. */
  readonly journal: string;
  /** The outermost folder that had to be made for the root to be there. */
  readonly made?: string;
}

/** Returns the folder of that name of a run that changes files below a root. */
export function runFolder(root: string, name: string, made?: string): RunFolder {
  const path = join(root, name);
  const run = { root, path, fresh: join(path, "new"), old: join(path, "old"), journal: join(path, "journal.json") };
  return made === undefined ? run : { ...run, made };
}
