import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of a cache. */
export interface CacheFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly changedMs: number;
}

/** Lists the files of a folder whose names begin so, the newest first; none where there is no such folder. */
export function listNewest(folder: string, prefix: string): readonly CacheFile[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => describe(join(folder, name)))
    .toSorted((one, other) => other.changedMs - one.changedMs || (one.path < other.path ? -1 : 1));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Another process may have removed the file since. */
function describe(path: string): readonly CacheFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? [] : [{ path, bytes: stats.size, changedMs: stats.mtimeMs }];
}
