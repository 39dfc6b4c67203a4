import type { SourceRange } from "../text/source.ts";

/**
 * A `SourceRange` as a page notes it by the thousand: four numbers, and behind them the file where that is another than
 * the page's own, as an include's is.
 */
export type PageRange = readonly [line: number, column: number, endLine: number, endColumn: number, file?: string];

/** Returns a range as the page of the given file notes it. */
export function pageRangeOf({ file, line, column, endLine, endColumn }: SourceRange, page: string): PageRange {
  return file === page ? [line, column, endLine, endColumn] : [line, column, endLine, endColumn, file];
}

/** Returns the range that the page of the given file noted: the inverse of `pageRangeOf`. */
export function sourceRangeOf(range: PageRange, page: string): SourceRange {
  return { file: range[4] ?? page, line: range[0], column: range[1], endLine: range[2], endColumn: range[3] };
}
