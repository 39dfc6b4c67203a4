import { once } from "node:events";
import { existsSync } from "node:fs";
import { watch } from "chokidar";

/** How long, in milliseconds, nothing may change before a change counts: an editor writes a file in several steps. */
const QUIET = 60;

/** How often, in milliseconds, a folder that was deleted is looked for. */
const RETURN = 200;

/** A watch that goes on until it is closed. */
export interface Watch {
  readonly close: () => Promise<void>;
}

/**
 * Calls back after files below some absolute paths have changed, appeared or gone, once for what changes together.
 * Editors' temporary files don't count; a folder that is deleted and comes back is watched again. Resolves once every
 * change from then on is seen.
 */
export async function watchPaths(paths: readonly string[], onChange: () => void): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined;
  const change = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
  };
  const watcher = watch([...paths], { ignoreInitial: true, ignored: isTemporary }).on("all", change);
  const gone = new Set<string>();
  const look = setInterval(() => {
    for (const path of paths.filter((one) => gone.has(one) === existsSync(one))) {
      if (gone.delete(path)) watcher.add(path);
      else gone.add(path);
      change();
    }
  }, RETURN);
  await once(watcher, "ready");
  return {
    close: async () => {
      clearTimeout(timer);
      clearInterval(look);
      await watcher.close();
    },
  };
}

/** Names that Vim, Emacs, JetBrains' and others' editors give to files beside the one that is edited, and git's own. */
function isTemporary(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return /~$|^\.#|^#.*#$|\.sw[a-z]$|^4913$|___jb_(tmp|old)___$|\.tmp$|^\.git$|^node_modules$/.test(name);
}
