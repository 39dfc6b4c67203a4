import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { findCacheFolder } from "../read/cache/find-cache-folder.ts";
import { openPageMemory } from "../read/cache/open-page-memory.ts";
import type { PageMemory } from "../read/cache/page-memory.ts";
import { readProgramStamp } from "../read/read-program-stamp.ts";
import type { SharedOptions } from "./shared-options.ts";

/** Where a command runs: working folder and configuration with its folder. */
export interface MemoryPlace {
  readonly cwd: string;
  readonly folder: string;
  readonly config: Partial<Config>;
}

/** Opens the memory of parsed pages, unless --no-cache is given or there is no place for one. */
export function openMemory({ cwd, folder, config }: MemoryPlace, options: SharedOptions): PageMemory | undefined {
  if (!options.cache) return undefined;
  const place = cacheFolder({ cwd, folder, config }, options);
  const kind = JSON.stringify([
    readProgramStamp(),
    options.parser ?? config.parser ?? "native",
    config.vocabulary ?? {},
  ]);
  return place === undefined ? undefined : openPageMemory(place, kind);
}

function cacheFolder({ cwd, folder, config }: MemoryPlace, options: SharedOptions): string | undefined {
  if (options.cacheDir !== undefined) return resolve(cwd, options.cacheDir);
  return config.cacheDir === undefined ? findCacheFolder(folder) : resolve(folder, config.cacheDir);
}
