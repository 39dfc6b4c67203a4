import type { SourceFile, Sources } from "../sources.ts";
import { hashBytes } from "./hash-bytes.ts";
import { hashFile } from "./hash-file.ts";

/** Returns a hash of all that was read: roots apart, the same files give the same hash. */
export function hashSources({ pages, includes, csdl, types = [], diagnostics }: Sources): string {
  const files = [pages, includes, csdl, types].map((group) => group.map(describe).join("\n"));
  return hashBytes(JSON.stringify([...files, diagnostics]));
}

function describe(file: SourceFile): string {
  return `${JSON.stringify(file.path)} ${hashFile(file)}`;
}
