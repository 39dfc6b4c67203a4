import type { Table } from "../../parse/syntax.ts";
import type { Placed } from "../page-reading.ts";
import { placeOf } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import type { SketchedMember } from "./sketch.ts";
import { spanInText } from "./span-in-text.ts";
import type { TableColumns } from "./table-columns.ts";

/** Reads the rows of a `Members` table: a name in the first column, a number in "Value", words in "Description". Ranges are noted from the page's `file`. */
export function memberRows(table: Placed<Table>, columns: TableColumns, file: string): readonly SketchedMember[] {
  const value = columns.lists === "value" ? columns.indexByRole.get("number") : valueColumn(columns);
  const description = columns.indexByRole.get("description");
  return table.node.rows.flatMap(({ cells }) => {
    const content = cells[0]?.content;
    const name = content === undefined ? undefined : /^[\w.-]+$/u.exec(content.text)?.[0];
    if (content === undefined || name === undefined) return [];
    const number = value === undefined ? undefined : cells[value]?.content.text;
    const words = description === undefined ? undefined : cells[description]?.content.text;
    return [
      {
        name,
        ...(number !== undefined && number !== "" && { value: number }),
        ...(words !== undefined && words !== "" && { description: words }),
        source: pageRangeOf(placeOf(table, spanInText(content, 0, name.length)), file),
      },
    ];
  });
}

function valueColumn(columns: TableColumns): number | undefined {
  return columns.indexByRole.get("number") ?? columns.indexByRole.get("value");
}
