import { setFlagsFromString } from "node:v8";
import type { Sources } from "../read/sources.ts";
import { areHeld } from "../set/are-held.ts";

/**
 * Has V8 collect whenever three fifths were added to the heap, where much was read. As it stands V8 lets it grow to four times
 * of what is in use before it looks, which is faster while that is little.
 */
export function boundHeap({ pages }: Sources): void {
  if (!areHeld(pages)) setFlagsFromString("--heap-growing-percent=60");
}
