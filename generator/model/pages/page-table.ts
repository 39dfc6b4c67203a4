import type { Cell, Row, Table } from "../../parse/syntax.ts";
import type { BlockUse, PageCell, PageRow, PageTable } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";

/** Builds what the model keeps of a table: all cells of a set would be a third of the model, and nobody asks for them. */
export function pageTable(table: Placed<Table>, use: BlockUse): PageTable {
  const { node } = table;
  const cell = (written: Cell): PageCell => ({ text: written.content.text, source: placeOf(table, written) });
  const row = (written: Row): PageRow => ({ cells: written.cells.map(cell), source: placeOf(table, written) });
  return {
    use,
    columns: node.columns.map(cell),
    rowHeads: node.rows.flatMap(({ cells }) => cells.slice(0, 1).map(cell)),
    unevenRows: node.rows.filter(({ cells }) => cells.length !== node.columns.length).map(row),
    repairedDelimiter: node.repairedDelimiter,
    source: placeOf(table, node),
  };
}
