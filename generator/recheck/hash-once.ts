import { hashBytes } from "../read/cache/hash-bytes.ts";
import type { Sources } from "../read/sources.ts";

/** Returns a function that hashes a file of those that were read, by its path, once; empty where there is none. */
export function hashOnce({ pages, includes, csdl }: Sources): (path: string) => string {
  const fileByPath = new Map([...csdl, ...includes, ...pages].map((file) => [file.path, file]));
  const known = new Map<string, string>();
  return (path) => {
    const file = fileByPath.get(path);
    const hash = known.get(path) ?? (file === undefined ? "" : hashBytes(file.text));
    known.set(path, hash);
    return hash;
  };
}
