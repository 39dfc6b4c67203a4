import type { LineMap } from "../../text/source.ts";

/** Wider than any line that a page has. */
const WIDTH = 2 ** 24;

/**
 * Returns a line map for a file whose text is not at hand: each of its lines is `WIDTH` long. Ranges turn into spans
 * and back without loss; the spans are offsets into no real text.
 */
export function wideLines(file: string, count: number): LineMap {
  return { file, starts: Array.from({ length: count }, (_, line) => line * WIDTH) };
}
