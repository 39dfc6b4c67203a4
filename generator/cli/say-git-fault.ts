/** Returns what git said of a command that failed, as one line: `not a git repository`. */
export function sayGitFault(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [last = text] = text.trim().split("\n").toReversed();
  return last.replace(/^fatal: /, "");
}
