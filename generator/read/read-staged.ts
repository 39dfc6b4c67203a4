import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Files by absolute path, with the text that stands in for what lies on disk. */
export type Overlay = ReadonlyMap<string, Buffer>;

const MAX_BYTES = 2 ** 30;

/**
 * Reads the files that git has staged as added or changed, as they are staged.
 *
 * @param cwd a folder in the repository
 * @throws what git says where there is no repository
 */
export function readStaged(cwd: string): Overlay {
  const git = (args: readonly string[]) =>
    execFileSync("git", args, { cwd, maxBuffer: MAX_BYTES, stdio: ["ignore", "pipe", "pipe"] });
  const top = git(["rev-parse", "--show-toplevel"]).toString().trim();
  const names = git(["diff", "--cached", "--name-only", "-z", "--no-ext-diff", "--diff-filter=ACMRT", "--"]).toString();
  const paths = names.split("\0").filter((name) => /\.(?:md|markdown|txt|xml|csdl|edmx)$/i.test(name));
  return new Map(paths.map((path) => [resolve(top, path), git(["cat-file", "blob", `:${path}`])]));
}
