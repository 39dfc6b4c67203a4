import type { Span } from "../../text/source.ts";
import { placeSpan, type Place } from "../../text/place.ts";

/** The text of a code block, its lines joined by a newline each, and where it stands in the file. */
export interface CodeText {
  readonly text: string;
  readonly place: Place;
}

/** A line of a text: where it starts and ends in it, without its line end. */
export interface CodeLine extends Span {
  readonly text: string;
}

/** Places a text that stands in the source as it is, from an offset on; undefined where another stands there. */
export function wholeText(value: string, source: string, start: number): CodeText | undefined {
  if (value.includes("\r") || !source.startsWith(value, start)) return undefined;
  return { text: source.slice(start, start + value.length), place: start };
}

/**
 * Places a code block's lines in the source. Markdown takes away what containers and indentation put in front of
 * a line, so that each line is the tail of its line in the file. (A tab that counts as several blanks can leave blanks
 * that stand nowhere in the file: their place is the start of the line.)
 */
export function codeText(value: string, lines: readonly Span[]): CodeText {
  const texts = value.split(/\r\n|\r|\n/);
  const starts: number[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const [index, text] of texts.entries()) {
    starts.push(at);
    offsets.push((lines[index]?.end ?? 0) - text.length);
    at += text.length + 1;
  }
  return { text: texts.join("\n"), place: placeInLines(starts, offsets, lines) };
}

function placeInLines(starts: readonly number[], offsets: readonly number[], lines: readonly Span[]): Place {
  return (offset) => {
    const index = lastAtOrBefore(starts, offset);
    const line = lines[index];
    const place = (offsets[index] ?? 0) + offset - (starts[index] ?? 0);
    return line ? Math.min(Math.max(place, line.start), line.end) : place;
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns the line of a text that begins at `start`, up to `end` at most. */
export function lineFrom(text: string, start: number, end: number): CodeLine {
  const newline = text.indexOf("\n", start);
  const stop = newline < 0 || newline > end ? end : newline;
  return { text: text.slice(start, stop), start, end: stop };
}

/** Splits a text into its lines. */
export function splitLines(text: string): readonly CodeLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start, end: start + line.length };
    start = found.end + 1;
    return found;
  });
}

/** Returns the place in the file of a stretch of a code text. */
export function codeSpan(code: CodeText, start: number, end: number): Span {
  return placeSpan(code.place, start, end);
}
