import type { Span } from "../../text/source.ts";
import type { Cell, Row } from "../syntax.ts";
import { startsCode } from "./starts-code.ts";
import type { ColumnHead } from "./column-line.ts";
import type { PlainText, ReadBlock } from "./plain-text.ts";
import { rowReader } from "./plain-rows.ts";
import { plainRichText, type TextLine } from "./text-lines.ts";

/** Reads the rows under a column line, up to a blank one. A line that is no row goes on with the row above it. */
export function readPlainTable(page: PlainText, at: number, heads: readonly ColumnHead[]): ReadBlock {
  const readRow = rowReader(heads.map((head) => head.concept));
  const rows: (readonly Span[])[] = [];
  let next = at + 1;
  for (let line = page.lines[next]; line && line.text !== "" && !startsCode(line.text); line = page.lines[next]) {
    const cells = readRow(line.text, wordsOf(line.text), page.vocabulary);
    const last = rows.at(-1);
    if (cells) rows.push(cells.map((cell) => inFile(line, cell)));
    else if (last) rows[rows.length - 1] = extended(last, line);
    else rows.push([{ start: line.start, end: line.end }]);
    next += 1;
  }
  const start = page.lines[at]?.start ?? 0;
  const end = page.lines[next - 1]?.end ?? start;
  const columns = heads.map((head) => cellOf(page, head));
  return {
    block: {
      kind: "table",
      columns,
      rows: rows.map((cells) => rowOf(page, cells)),
      repairedDelimiter: false,
      start,
      end,
    },
    next,
  };
}

function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function inFile(line: TextLine, span: Span): Span {
  return { start: line.start + span.start, end: line.start + span.end };
}

function extended(cells: readonly Span[], line: TextLine): readonly Span[] {
  const last = cells.at(-1);
  return last ? [...cells.slice(0, -1), { start: last.start, end: line.end }] : cells;
}

function rowOf(page: PlainText, cells: readonly Span[]): Row {
  return { cells: cells.map((cell) => cellOf(page, cell)), start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

function cellOf(page: PlainText, { start, end }: Span): Cell {
  return { content: plainRichText(page.source, { start, end }), start, end };
}
