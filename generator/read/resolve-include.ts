import { folderOf } from "../text/folder-of.ts";
import { resolvePath } from "../text/resolve-path.ts";

/**
 * Returns the file that an `[!INCLUDE [label](target)]` names, relative to the docs root as page paths are. `~/` begins
 * at the root. Returns nothing for what lies outside of it, and for what only Windows reads as a path: a drive, a share,
 * a backslash.
 *
 * @example resolveInclude("api/user-get.md", "../includes/note.md") === "includes/note.md"
 */
export function resolveInclude(page: string, target: string): string | undefined {
  if (/[\\\p{Cc}]|^(?:[A-Za-z]:|\/)/u.test(target)) return undefined;
  const path = target.startsWith("~/") ? resolvePath("", target.slice(2)) : resolvePath(folderOf(page), target);
  if (path.startsWith("../") || path === "..") return undefined;
  return target.endsWith("/") ? `${path}/` : path;
}
