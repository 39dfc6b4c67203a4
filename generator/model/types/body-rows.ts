import type { Table } from "../../parse/syntax.ts";
import type { PageReading, Placed } from "../page-reading.ts";
import { propertyRows } from "./property-rows.ts";
import type { PropertyRow } from "./sketch.ts";
import type { TableColumns } from "./table-columns.ts";

/** Reads the rows of a request-body table; once, however many ask for them. */
export function bodyRows(page: PageReading, table: Placed<Table>, columns: TableColumns): readonly PropertyRow[] {
  const known = page.bodyRows.get(table.node);
  if (known !== undefined) return known;
  const rows = propertyRows(table, columns, { origin: "requestBodyTable", file: page.file });
  page.bodyRows.set(table.node, rows);
  return rows;
}
