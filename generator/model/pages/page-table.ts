import type { Cell, Row, Table } from "../../parse/syntax.ts";
import type { BlockUse, PageCell, PageRow, PageTable } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";

/** Builds what the model keeps of a table: all cells of a set would be a third of the model, and nobody asks for them. */
export function pageTable({ node, lines }: Placed<Table>, use: BlockUse): PageTable {
  const { columns, rows, repairedDelimiter, start, end } = node;
  return {
    use,
    columns: columns.map(({ content }) => content.text),
    rowHeads: isOfPermissions(use) ? rows.flatMap(({ cells }) => cells.slice(0, 1).map(pageCell)) : [],
    unevenRows: rows.filter(({ cells }) => cells.length !== columns.length).map(pageRow),
    repairedDelimiter,
    lines,
    start,
    end,
  };
}

function isOfPermissions(use: BlockUse): boolean {
  return use.kind === "read" && use.as.startsWith("permission");
}

function pageRow({ cells, start, end }: Row): PageRow {
  return { cells: cells.map(pageCell), start, end };
}

function pageCell({ content, start, end }: Cell): PageCell {
  return { text: content.text, start, end };
}
