import { statSync } from "node:fs";
import { join } from "node:path";

/** Returns where a project keeps caches: in its `node_modules`. Where there is none, none is made. */
export function findCacheFolder(project: string): string | undefined {
  const modules = join(project, "node_modules");
  const isThere = statSync(modules, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? join(modules, ".cache", "markdrift") : undefined;
}
