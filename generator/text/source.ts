import { exact } from "./exact.ts";

/** A stretch of one text, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a file as it lies on disk. Lines and columns count from 1, columns in UTF-16 units; the end is
 * exclusive. `file` is relative to the docs root, with `/`.
 */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where the lines of a file start: what turns a `Span` of it into a `SourceRange`. */
export interface LineMap {
  readonly file: string;
  readonly starts: readonly number[];
}

/** Maps the lines of a text; CR, LF and CRLF each end a line. */
export function mapLines(file: string, text: string): LineMap {
  return { file, starts: text.includes("\r") ? startsBehind(text, /\r\n|\r|\n/g) : startsBehindNewlines(text) };
}

function startsBehind(text: string, lineEnd: RegExp): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  return starts;
}

/** The same for texts without CR, in a tenth of the time. */
function startsBehindNewlines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return exact(starts);
}

/** Returns the place of a span in its file. */
export function rangeOf(lines: LineMap, span: Span): SourceRange {
  const line = lineAt(lines, span.start);
  const next = lines.starts[line];
  const endLine = next === undefined || span.end < next ? line : lineAt(lines, span.end);
  return {
    file: lines.file,
    line,
    column: span.start - startOf(lines, line) + 1,
    endLine,
    endColumn: span.end - startOf(lines, endLine) + 1,
  };
}

/** Returns the span that a range takes in its file: the inverse of `rangeOf`. */
export function spanOf(lines: LineMap, range: SourceRange): Span {
  return {
    start: startOf(lines, range.line) + range.column - 1,
    end: startOf(lines, range.endLine) + range.endColumn - 1,
  };
}

/** Returns the 1-based line that an offset lies on, by binary search. */
function lineAt(lines: LineMap, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function startOf(lines: LineMap, line: number): number {
  return lines.starts[line - 1] ?? 0;
}
