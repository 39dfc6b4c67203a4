import { once } from "../../lazy/once.ts";
import type { Cell, Row, Table } from "../../parse/syntax.ts";
import type { BlockUse, PageCell, PageRow, PageTable } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";

/** Builds what the model keeps of a table. */
export function pageTable(table: Placed<Table>, use: BlockUse): PageTable {
  const { node } = table;
  const cell = (written: Cell): PageCell => ({ text: written.content.text, source: placeOf(table, written) });
  const row = (written: Row): PageRow => ({ cells: written.cells.map(cell), source: placeOf(table, written) });
  const columns = once(() => node.columns.map(cell));
  const rows = once(() => node.rows.map(row));
  return {
    use,
    get columns() {
      return columns();
    },
    get rows() {
      return rows();
    },
    unevenRows: node.rows.filter(({ cells }) => cells.length !== node.columns.length).map(row),
    repairedDelimiter: node.repairedDelimiter,
    source: placeOf(table, node),
  };
}
