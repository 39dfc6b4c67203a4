import type { Span } from "../../text/source.ts";
import type { Cell, Row, Table } from "../syntax.ts";
import type { TableCellNode, TableNode, TableRowNode } from "./nodes.ts";
import { richText, type InlineContext } from "./rich-text.ts";

/** Turns a table into rows of cells as they were written, ragged rows kept ragged. */
export function tableOf(node: TableNode, context: InlineContext, repairedDelimiter: boolean): Table {
  const { start, end } = node;
  const rows = node.children.map((row) => rowOf(row, context));
  return { kind: "table", columns: rows[0]?.cells ?? [], rows: rows.slice(1), repairedDelimiter, start, end };
}

function rowOf({ children, start, end }: TableRowNode, context: InlineContext): Row {
  return { cells: children.map((cell) => cellOf(cell, context)), start, end };
}

function cellOf(cell: TableCellNode, context: InlineContext): Cell {
  const { start, end } = betweenPipes(cell, context.source);
  return { content: richText(cell.children, trimmed(context.source, start, end), context), start, end };
}

/** mdast counts the pipe in front of a cell, and the one behind a row's last, as the cell's. */
function betweenPipes({ start, end }: Span, source: string): Span {
  const from = source[start] === "|" ? start + 1 : start;
  const piped = end > from && source[end - 1] === "|" && source[end - 2] !== "\\";
  return { start: from, end: piped ? end - 1 : end };
}

function trimmed(source: string, from: number, to: number): Span {
  const text = source.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { start, end: Math.max(start, from + text.trimEnd().length) };
}
