import type { Span } from "./source.ts";

/**
 * Leads from the offsets of a text to those of the file that it was taken from: a number where the text stands there as
 * it is, from that offset on.
 */
export type Place = number | ((offset: number) => number);

/** Returns the offset in the file of an offset of the text. */
export function placeOf(place: Place, offset: number): number {
  return typeof place === "number" ? place + offset : place(offset);
}

/** Returns the place of what begins in the text at an offset. */
export function placeBehind(place: Place, start: number): Place {
  return typeof place === "number" ? place + start : (offset) => place(start + offset);
}

/** Returns the span in the file of a stretch of the text. An empty stretch is an empty span. */
export function placeSpan(place: Place, start: number, end: number): Span {
  if (typeof place === "number") return { start: place + start, end: place + end };
  const from = place(start);
  return { start: from, end: end > start ? place(end - 1) + 1 : from };
}
