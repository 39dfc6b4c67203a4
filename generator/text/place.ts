import type { Span } from "./source.ts";

/** Maps an offset of a text to the offset in the file that the text was taken from. */
export type Place = (offset: number) => number;

/** Returns the place of a text that stands in its file as it is, from `start` on. */
export function placeFrom(start: number): Place {
  return (offset) => start + offset;
}

/** Returns the span in the file of a stretch of the text. An empty stretch is an empty span. */
export function placeSpan(place: Place, start: number, end: number): Span {
  const from = place(start);
  return { start: from, end: end > start ? place(end - 1) + 1 : from };
}
