import { isAbsolute, relative, sep } from "node:path";

/** Tells whether an absolute path is a folder or lies in it, by its text alone. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
