import { hashFile } from "../read/cache/hash-file.ts";
import type { Sources } from "../read/sources.ts";

/** Returns a function that gives the hash of a file of those that were read, by its path; empty where there is none. */
export function hashesOf({ pages, includes, csdl }: Sources): (path: string) => string {
  const fileByPath = new Map([...csdl, ...includes, ...pages].map((file) => [file.path, file]));
  return (path) => {
    const file = fileByPath.get(path);
    return file === undefined ? "" : hashFile(file);
  };
}
