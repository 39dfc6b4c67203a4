import type { PageTable } from "../../../model/api-model.ts";
import { rangeOf } from "../../../text/source.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * Reports a row of a table that has more or fewer cells than the table has columns, and a delimiter row that doesn't fit
 * its header.
 *
 * A row with too many loses its last cells on the rendered page; a header whose delimiter row doesn't fit isn't a table to
 * most readers.
 *
 * Wrong:
 *
 * ~~~ resources/note.md 6:21
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|Left over.|
 * ~~~
 *
 * Right:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |subject|String|Text.|
 * |shelf|Int32|Where.|
 * ~~~
 *
 * Fix: write one cell for each column; write `\|` where a cell holds a pipe.
 */
export const ragged: Rule = {
  id: "table/ragged",
  severity: "warning",
  *check({ model }) {
    for (const page of model.pages) {
      for (const table of page.tables) {
        if (table.use.kind === "read") yield* findingsOf(table);
      }
    }
  },
};

/** A row of one cell is a heading within the table. */
function* findingsOf(table: PageTable): Iterable<Finding> {
  const width = table.columns.length;
  if (table.repairedDelimiter) {
    yield {
      message: `Unexpected delimiter row, expected ${width} cells as in the header`,
      source: rangeOf(table.lines, table),
      suggestion: "Write as many dashes between pipes as the header has cells.",
    };
  }
  for (const row of table.unevenRows) {
    const { cells } = row;
    if (cells.length <= 1) continue;
    const isShort = cells.length < width;
    yield {
      message: `Unexpected row of ${cells.length} cells, expected ${width} as in the header`,
      source: rangeOf(table.lines, isShort ? row : (cells[width] ?? row)),
      suggestion: isShort
        ? "Add the missing cells at the end of the row; an empty one will do."
        : "Remove the cells that are too many; a pipe within a cell is written `\\|`.",
      ...(isShort && { severity: "info" as const }),
    };
  }
}
