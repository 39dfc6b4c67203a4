import type { Property, RequestBody, Route } from "../api-model.ts";
import type { SectionReading } from "../page-reading.ts";
import { claim, placeOf } from "../page-reading.ts";
import { bodyRows } from "../types/body-rows.ts";
import { buildProperty } from "../types/build-property.ts";
import { rowNames } from "../types/property-rows.ts";
import { tableColumns } from "../types/table-columns.ts";
import { nameFunctionArguments } from "./name-function-arguments.ts";
import type { TypeReader } from "./type-of-text.ts";

/** A table of what a request body holds. */
export interface BodyTable {
  /** An action takes parameters, a created or updated type has properties. */
  readonly lists: "parameter" | "property";
  readonly properties: readonly Property[];
  readonly source: NonNullable<RequestBody["source"]>;
}

/**
 * Reads the tables of a Request body section. Those below headings of their own describe parts of the body; they are
 * claimed and left. Those of a function's arguments are not the body's.
 */
export function readBodyTables(
  reader: TypeReader,
  section: SectionReading,
  routes: readonly Route[],
): readonly BodyTable[] {
  const { page } = reader;
  return section.tables.flatMap((table) => {
    const columns = tableColumns(table.node, page.words);
    const isOfValues = columns.lists === "value" || columns.lists === "member";
    const names = isOfValues ? [] : rowNames(table);
    if ((names.length === 0 && table.node.rows.length > 0) || nameFunctionArguments(names, routes)) return [];
    claim(page, table.node, section.role === "requestBody" ? "requestBody" : "requestBodyPart");
    if (section.role !== "requestBody" || names.length === 0) return [];
    const rows = bodyRows(page, table, columns);
    const lists = columns.lists === "parameter" ? "parameter" : "property";
    return [
      {
        lists,
        properties: rows.map((row) => buildProperty(row, reader.names, page)),
        source: placeOf(table, table.node),
      },
    ];
  });
}
