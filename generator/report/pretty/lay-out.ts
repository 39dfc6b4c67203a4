import { findUnsafe } from "../../text/find-unsafe.ts";
import { isPlain } from "../../text/is-plain.ts";

/** A line as a terminal shows it, in terminal columns. */
export interface LaidOut {
  readonly text: string;
  /** Undefined where each character of the text takes one column, and is shown as it is. */
  readonly cells: readonly DisplayCell[] | undefined;
  readonly width: number;
  /** How wide the text before the marked stretch is. */
  readonly before: number;
  /** How wide the marked stretch is. */
  readonly marked: number;
}

/** One code point as shown. */
export interface DisplayCell {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

const TAB = 4;

/** Lays out a line: tabs expanded, controls made visible. The columns of the stretch are 1-based, in UTF-16 units. */
export function layOut(line: string, startColumn: number, endColumn: number): LaidOut {
  const unsafe = findUnsafe(line);
  return unsafe.size === 0 && isPlain(line)
    ? layOutPlain(line, startColumn, endColumn)
    : layOutCells(line, unsafe, [startColumn, endColumn]);
}

function layOutPlain(text: string, startColumn: number, endColumn: number): LaidOut {
  const before = Math.min(startColumn - 1, text.length);
  const end = Math.min(endColumn - 1, text.length);
  return { text, cells: undefined, width: text.length, before, marked: Math.max(0, end - before) };
}

function layOutCells(
  line: string,
  unsafe: ReadonlyMap<number, string>,
  [startColumn, endColumn]: readonly [number, number],
): LaidOut {
  const cells: DisplayCell[] = [];
  let at = 0;
  let column = 1;
  let before: number | undefined;
  let end: number | undefined;
  for (const character of line) {
    if (column >= startColumn) before ??= at;
    if (column >= endColumn) end ??= at;
    const text = character === "\t" ? " ".repeat(TAB - (at % TAB)) : (unsafe.get(column - 1) ?? character);
    const width = widthOf(text);
    cells.push({ text, at, width });
    at += width;
    column += character.length;
  }
  const start = before ?? at;
  return { text: line, cells, width: at, before: start, marked: Math.max(0, (end ?? at) - start) };
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]$/u;

/** Returns how many terminal columns a shown text takes, after the East Asian widths of Unicode (UAX #11). */
function widthOf(text: string): number {
  if (text.length > 2 || isPlain(text)) return text.length;
  if (ZERO_WIDTH.test(text)) return 0;
  return WIDE.test(text) ? 2 : 1;
}
