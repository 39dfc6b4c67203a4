/** What a repository has that setting up markdrift depends on. Paths are relative to its root, with `/`. */
export interface Survey {
  /** Folders that hold pages of an API: as few as name them all. */
  readonly docs: readonly string[];
  readonly csdl: readonly string[];
  /** The texts of files that setting up may extend or must leave alone, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Which tool runs the hooks: told by its own files. `git` for a repository without one, `none` outside of git. */
  readonly hooks: "pre-commit" | "husky" | "git" | "none";
}
