import { fileURLToPath } from "node:url";

/** What the system may refuse to do with a file that a command line names, by the code of the error. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "you don't have the right to"],
  ["EBUSY", "it is in use, and changes all the time"],
  ["ECANCELED", "the process that wrote was stopped; what was there before was put back"],
  ["EEXIST", "a file is in the way, expected a folder"],
  ["EISDIR", "it is a folder, expected a file"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ENOENT", "it isn't there"],
  ["ENOSPC", "the disk is full"],
  ["ENOTDIR", "its path leads through a file, expected a folder"],
  ["EPERM", "you don't have the right to"],
  ["ENOTEMPTY", "something was put there while it was written"],
  ["EXDEV", "it lies on another disk than the folder it is in"],
  ["EROFS", "it lies on a disk that can only be read"],
]);

const own = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Returns what to tell of an error of the system about a file of the user's, and undefined for any other: a file of
 * this program that isn't there is a bug.
 */
export function sayFileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const reason = reasons.get(String(error.code));
  if (!("path" in error)) return error.code === "ENOSPC" ? "Can't write: the disk is full" : undefined;
  const path = "dest" in error && typeof error.dest === "string" ? error.dest : String(error.path);
  if (reason === undefined || (path.startsWith(own) && error.code === "ENOENT")) return undefined;
  return `Can't use \`${path}\`: ${reason}`;
}
