import { findFolder } from "../read/find-folder.ts";
import { UsageError } from "./usage-error.ts";

/** Returns the folder that the paths of a command line are relative to, absolute. */
export function workingFolder({ cwd = "." }: { readonly cwd?: string }): string {
  const folder = findFolder(cwd);
  if (folder === undefined) throw new UsageError(`Nothing at \`${cwd}\`, expected --cwd with a folder`);
  return folder;
}
