import type { Limits } from "../config/limits.ts";
import type { Cell, Excess, PageLimit, RichText, Table } from "./syntax.ts";

/** Returns a table without the rows, cells and text that are beyond the limits, and of each limit the first excess. */
export function limitTable(
  table: Table,
  limits: Limits,
): { readonly table: Table; readonly excesses: readonly Excess[] } {
  if (isWithin(table, limits)) return { table, excesses: [] };
  const work: Work = { limits, excessByLimit: new Map() };
  const beyond = table.rows[limits.tableRows];
  if (beyond) tell(work, "tableRows", { found: table.rows.length, start: beyond.start, end: table.end });
  const rows = table.rows.slice(0, limits.tableRows).map((row) => {
    const cells = limitCells(row.cells, work);
    return cells === row.cells ? row : { ...row, cells };
  });
  const columns = limitCells(table.columns, work);
  return { table: { ...table, columns, rows }, excesses: [...work.excessByLimit.values()] };
}

function isWithin({ columns, rows }: Table, limits: Limits): boolean {
  if (rows.length > limits.tableRows || !areWithin(columns, limits)) return false;
  return rows.every((row) => areWithin(row.cells, limits));
}

function areWithin(cells: readonly Cell[], { tableColumns, cellLength }: Limits): boolean {
  return cells.length <= tableColumns && cells.every(({ content }) => content.text.length <= cellLength);
}

interface Work {
  readonly limits: Limits;
  readonly excessByLimit: Map<PageLimit, Excess>;
}

function tell({ limits, excessByLimit }: Work, limit: PageLimit, excess: Omit<Excess, "limit" | "most">): void {
  if (!excessByLimit.has(limit)) excessByLimit.set(limit, { limit, most: limits[limit], ...excess });
}

/** Returns the cells themselves where all are within the limits. */
function limitCells(cells: readonly Cell[], work: Work): readonly Cell[] {
  if (areWithin(cells, work.limits)) return cells;
  const { tableColumns } = work.limits;
  const beyond = cells[tableColumns];
  if (beyond) tell(work, "tableColumns", { found: cells.length, start: beyond.start, end: cells.at(-1)?.end ?? 0 });
  return cells.slice(0, tableColumns).map((cell) => limitCell(cell, work));
}

function limitCell(cell: Cell, work: Work): Cell {
  const { content, start, end } = cell;
  const { cellLength } = work.limits;
  if (content.text.length <= cellLength) return cell;
  tell(work, "cellLength", { found: content.text.length, start, end });
  return { ...cell, content: cutText(content, cellLength) };
}

function cutText(content: RichText, length: number): RichText {
  const parts = content.parts.filter((part) => part.at + part.text.length <= length);
  return { ...content, text: content.text.slice(0, length), parts };
}
