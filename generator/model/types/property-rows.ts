import type { Cell, RichText, Row, Table } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Origin } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import { readPossibleValues } from "./possible-values.ts";
import { readRowMarkers } from "./row-markers.ts";
import type { PropertyRow } from "./sketch.ts";
import { spanInText } from "./span-in-text.ts";
import type { TableColumns } from "./table-columns.ts";
import { writtenTypeOf } from "./written-type.ts";

/**
 * Reads the rows of a property, relationship or parameter table: the name in the first column, the type and
 * description in the columns that their heads name. A row whose first cell is no name, such as a group title, is left
 * out.
 */
export function propertyRows(table: Placed<Table>, columns: TableColumns, origin: Origin): readonly PropertyRow[] {
  const type = columns.indexByRole.get("type") ?? columns.indexByRole.get("returnType");
  const description = columns.indexByRole.get("description") ?? lastColumn(table.node, type);
  return table.node.rows.flatMap((row) => {
    const name = nameIn(row.cells[0]);
    if (name === undefined) return [];
    return [propertyRow(row, { name, type, description, origin, lines: table.lines, words: columns.words })];
  });
}

/** Returns the names alone of what `propertyRows` reads, without reading it. */
export function rowNames({ node }: Placed<Table>): readonly string[] {
  return node.rows.flatMap((row) => nameIn(row.cells[0])?.text ?? []);
}

interface RowPlan {
  readonly name: WrittenRowName;
  readonly type: number | undefined;
  readonly description: number | undefined;
  readonly origin: Origin;
  readonly lines: PropertyRow["lines"];
  readonly words: Vocabulary;
}

interface WrittenRowName {
  readonly text: string;
  readonly span: Span;
}

function propertyRow(row: Row, plan: RowPlan): PropertyRow {
  const typeCell = cellAt(row, plan.type);
  const type = writtenTypeOf(typeCell, plan.words);
  const descriptionCell = cellAt(row, plan.description);
  const description = descriptionCell?.content ?? { text: "", parts: [], start: row.end, end: row.end };
  const phrases = plan.words.phrasesIn(description.text);
  const markers = readRowMarkers(description, plan.words, phrases);
  const marked = markersOfName(row.cells[0]);
  return {
    origin: plan.origin,
    name: plan.name.text,
    nameSpan: plan.name.span,
    ...(typeCell !== undefined && { typeCell }),
    ...(type !== undefined && { type }),
    ...(descriptionCell !== undefined && { descriptionCell }),
    description,
    markers: { ...markers, ...marked },
    possibleValues: readPossibleValues(description, phrases),
    lines: plan.lines,
  };
}

/** The one name of a cell: `**type**`, `` `id` ``, `[filesFolder](…)`, `primaryChannel (deprecated)`. */
function nameIn(cell: Cell | undefined): WrittenRowName | undefined {
  const content = cell?.content;
  if (content === undefined) return undefined;
  const match = /^@?[A-Za-z_$\p{L}][\w$.@/\-\p{L}]*/u.exec(content.text);
  if (match === null || !restIsMarker(content, match[0].length)) return undefined;
  return { text: match[0], span: spanInText(content, 0, match[0].length) };
}

function restIsMarker({ text }: RichText, from: number): boolean {
  const rest = text.slice(from).trim();
  return rest === "" || /^(?:\(.*\)|\[.*\]|\*|[.,:;?])$/su.test(rest);
}

function markersOfName(cell: Cell | undefined): {
  readonly deprecated?: Record<string, never>;
  readonly required?: boolean;
} {
  const text = cell?.content.text ?? "";
  return {
    ...(text.split("\n").some(saysDeprecated) && { deprecated: {} }),
    ...(/\((?:required)\)/iu.test(text) && { required: true }),
    ...(/\((?:optional)\)/iu.test(text) && { required: false }),
  };
}

function cellAt(row: Row, index: number | undefined): Cell | undefined {
  return index === undefined ? undefined : row.cells[index];
}

/** The last column, where it isn't the name's or the type's. */
function lastColumn(table: Table, type: number | undefined): number | undefined {
  const last = table.columns.length - 1;
  return last > 0 && last !== type ? last : undefined;
}

/** In brackets: `(deprecated)`, `(Deprecated since May)`. */
function saysDeprecated(line: string): boolean {
  const open = line.indexOf("(");
  const word = open < 0 ? -1 : line.toLowerCase().indexOf("deprecated", open);
  return word >= 0 && line.includes(")", word);
}
