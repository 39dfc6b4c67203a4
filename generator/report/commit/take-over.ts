import { renameSync } from "node:fs";
import { join } from "node:path";
import { runFolder } from "./run-folder.ts";
import type { RunFolder } from "./run-folder.ts";
import { newRunName } from "./run-name.ts";

/**
 * Makes the folder of another run one of this process: of all that try, one succeeds. Returns nothing where someone else
 * was faster.
 */
export function takeOver(root: string, name: string): RunFolder | undefined {
  const run = runFolder(root, newRunName());
  try {
    renameSync(join(root, name), run.path);
    return run;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
