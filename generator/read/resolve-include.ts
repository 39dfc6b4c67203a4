import { posix } from "node:path";

/**
 * Returns the file that an `[!INCLUDE [label](target)]` names, relative to the docs root as page paths are. `~/` begins
 * at the root. Returns nothing for what lies outside of it, and for what only Windows reads as a path: a drive, a share,
 * a backslash.
 *
 * @example resolveInclude("api/user-get.md", "../includes/note.md") === "includes/note.md"
 */
export function resolveInclude(page: string, target: string): string | undefined {
  if (/[\\\p{Cc}]|^[A-Za-z]:/u.test(target) || posix.isAbsolute(target)) return undefined;
  const fromRoot = target.startsWith("~/");
  const path = fromRoot ? posix.normalize(target.slice(2)) : posix.join(posix.dirname(page), target);
  return path.startsWith("../") || path === ".." ? undefined : path;
}
