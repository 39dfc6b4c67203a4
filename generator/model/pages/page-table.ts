import type { Cell, Table } from "../../parse/syntax.ts";
import type { BlockUse, PageCell, PageTable } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";

/** Builds what the model keeps of a table. */
export function pageTable(table: Placed<Table>, use: BlockUse): PageTable {
  const { node } = table;
  const cell = (written: Cell): PageCell => ({ text: written.content.text, source: placeOf(table, written) });
  return {
    use,
    columns: node.columns.map(cell),
    rows: node.rows.map((row) => ({ cells: row.cells.map(cell), source: placeOf(table, row) })),
    repairedDelimiter: node.repairedDelimiter,
    source: placeOf(table, node),
  };
}
