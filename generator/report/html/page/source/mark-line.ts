import type { Place } from "../../report-data.ts";

/** A stretch of a line, marked or not. */
export interface LinePart {
  readonly text: string;
  readonly marked: boolean;
}

/** Parts a line, by its 1-based number, at the ends of a place. An empty place marks the character that it is before. */
export function markLine(text: string, line: number, [, first, column, last, endColumn]: Place): readonly LinePart[] {
  if (line < first || line > last) return [{ text, marked: false }];
  const start = line === first ? column - 1 : text.length - text.trimStart().length;
  const end = line === last ? Math.max(endColumn - 1, first === last ? start + 1 : 0) : text.length;
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== "");
}
