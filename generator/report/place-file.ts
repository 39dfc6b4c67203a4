import { resolve } from "node:path";
import { isInside } from "../read/is-inside.ts";
import { pathFrom } from "../read/path-from.ts";

/**
 * Returns how a file, given relative to a root, is named to the one who runs the program: relative to the working
 * folder where it lies in it, else as it was. Both folders are absolute.
 */
export function placeFile(file: string, root: string, cwd: string): string {
  const path = resolve(root, file);
  return isInside(cwd, path) ? pathFrom(cwd, path) : file;
}
