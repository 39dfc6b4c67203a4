import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { findCacheFolder } from "../read/cache/find-cache-folder.ts";
import { openPageMemory } from "../read/cache/open-page-memory.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import { openResultMemory } from "../read/cache/result-memory.ts";
import type { ResultMemory } from "../read/cache/result-memory.ts";
import { findWayOutOfNew } from "../read/find-way-out.ts";
import { readProgramStamp } from "../read/read-program-stamp.ts";
import type { SharedOptions } from "./shared-options.ts";

/** Where a command runs: working folder and configuration with its folder. */
export interface MemoryPlace {
  readonly cwd: string;
  readonly folder: string;
  readonly config: Partial<Config>;
}

/** What earlier runs left: parsed pages, what checking them came to, and what whole runs did. */
export interface Memory {
  readonly pages: PageMemory;
  readonly records: PageMemory;
  readonly results: ResultMemory;
  /** Tells this program from others that might come to another result. */
  readonly stamp: string;
  /** Puts what is new of pages on disk. */
  readonly save: () => void;
}

/** Opens what earlier runs left, unless --no-cache is given or there is no place for it. */
export function openMemory(place: MemoryPlace, options: SharedOptions): Memory | undefined {
  const folder = options.cache ? cacheFolder(place, options) : undefined;
  if (folder === undefined) return undefined;
  const { config } = place;
  const stamp = readProgramStamp();
  const kind = JSON.stringify([
    stamp,
    options.parser ?? config.parser ?? "native",
    config.vocabulary ?? {},
    config.limits ?? {},
  ]);
  const pages = openPageMemory(folder, kind);
  const records = openPageMemory(folder, kind, "records");
  const save = (): void => {
    pages.save();
    records.save();
  };
  return { pages, records, results: openResultMemory(folder), stamp, save };
}

/** A cache behind a symbolic link that leads out of the project is not used: the link may be a stranger's. */
function cacheFolder({ cwd, folder, config }: MemoryPlace, options: SharedOptions): string | undefined {
  const { cacheDir = config.cacheDir } = options;
  if (cacheDir === undefined) return findCacheFolder(folder);
  const base = options.cacheDir === undefined ? folder : cwd;
  const path = resolve(base, cacheDir);
  const outside = (config.outside ?? []).map((one) => resolve(folder, one));
  return findWayOutOfNew(path, base, outside) === undefined ? path : undefined;
}
