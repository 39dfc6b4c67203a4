import { statSync } from "node:fs";
import { join } from "node:path";
import { entryAt } from "../entry-at.ts";

/**
 * Returns where a project keeps caches: in its `node_modules`. Where there is none, none is made; where the cache would
 * lie behind a symbolic link, which a repository may hold, there is none.
 */
export function findCacheFolder(project: string): string | undefined {
  const modules = join(project, "node_modules");
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  const caches = join(modules, ".cache");
  const cache = join(caches, "markdrift");
  return [caches, cache].some((path) => entryAt(path)?.isSymbolicLink()) ? undefined : cache;
}
