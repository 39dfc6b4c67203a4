import type { Table as MdastTable, TableCell, TableRow } from "mdast";
import type { Span } from "../../text/source.ts";
import type { Cell, Row, Table } from "../syntax.ts";
import { nodeSpan } from "./node-span.ts";
import { richText, type InlineContext } from "./rich-text.ts";

/** Turns an mdast table into rows of cells as they were written, ragged rows kept ragged. */
export function tableOf(node: MdastTable, context: InlineContext, repairedDelimiter: boolean): Table {
  const [header, ...rows] = node.children;
  return {
    kind: "table",
    columns: header ? rowOf(header, context).cells : [],
    rows: rows.map((row) => rowOf(row, context)),
    repairedDelimiter,
    ...nodeSpan(node),
  };
}

function rowOf(row: TableRow, context: InlineContext): Row {
  return { cells: row.children.map((cell) => cellOf(cell, context)), ...nodeSpan(row) };
}

function cellOf(cell: TableCell, context: InlineContext): Cell {
  const span = betweenPipes(nodeSpan(cell), context.source);
  return { content: richText(cell.children, trimmed(span, context.source), context), ...span };
}

/** mdast counts the pipe in front of a cell, and the one behind a row's last, as the cell's. */
function betweenPipes({ start, end }: Span, source: string): Span {
  const from = source[start] === "|" ? start + 1 : start;
  const piped = end > from && source[end - 1] === "|" && source[end - 2] !== "\\";
  return { start: from, end: piped ? end - 1 : end };
}

function trimmed(span: Span, source: string): Span {
  const text = source.slice(span.start, span.end);
  const start = span.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, span.start + text.trimEnd().length) };
}
