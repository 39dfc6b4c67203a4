import { canReemit } from "../emit/can-reemit.ts";
import type { EmitOptions } from "../emit/emit-options.ts";
import { hashFile } from "../read/cache/hash-file.ts";
import type { Sources } from "../read/sources.ts";
import type { Memory } from "./open-memory.ts";

/**
 * Tells whether to emit no more than a change reaches. To keep what each file is printed from takes as long as printing it,
 * and as much memory, so it begins with the second run over most of the pages: many are read once, in CI.
 */
export function emitsAgain(emit: EmitOptions, { pages }: Sources, memory: Memory): boolean {
  if (!canReemit(emit)) return false;
  const known = pages.filter((file) => memory.pages.find(hashFile(file)) !== undefined);
  return known.length * 2 >= pages.length;
}
