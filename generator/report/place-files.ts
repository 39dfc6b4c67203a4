import { isAbsolute } from "node:path";
import { isInside } from "../read/is-inside.ts";
import { pathFrom } from "../read/path-from.ts";
import { placeFile } from "./place-file.ts";

/** Returns a function that names files as `placeFile` does: by their text alone, where the root lies in the working folder. */
export function placeFiles(root: string, cwd: string): (file: string) => string {
  if (!isInside(cwd, root)) return (file) => placeFile(file, root, cwd);
  const way = pathFrom(cwd, root);
  const folder = way === "." ? "" : `${way}/`;
  return (file) => (file.startsWith("..") || isAbsolute(file) ? placeFile(file, root, cwd) : `${folder}${file}`);
}
