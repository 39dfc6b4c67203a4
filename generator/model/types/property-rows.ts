import type { Cell, Row, Table } from "../../parse/syntax.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Origin } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import { readPossibleValues } from "./possible-values.ts";
import type { RowMarkers } from "./row-markers.ts";
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
  const plan = { type, description, origin, lines: table.lines, words: columns.words };
  const rows: PropertyRow[] = [];
  for (const row of table.node.rows) {
    const [cell] = row.cells;
    const name = nameIn(cell);
    if (cell !== undefined && name !== undefined) rows.push(propertyRow(row, { cell, name }, plan));
  }
  return rows;
}

/** Returns the names alone of what `propertyRows` reads, without reading it. */
export function rowNames({ node }: Placed<Table>): readonly string[] {
  const names: string[] = [];
  for (const row of node.rows) {
    const name = nameIn(row.cells[0]);
    if (name !== undefined) names.push(name);
  }
  return names;
}

interface RowPlan {
  readonly type: number | undefined;
  readonly description: number | undefined;
  readonly origin: Origin;
  readonly lines: PropertyRow["lines"];
  readonly words: Vocabulary;
}

/** The first cell of a row and the name at its start. */
interface NameCell {
  readonly cell: Cell;
  readonly name: string;
}

function propertyRow(row: Row, { cell, name }: NameCell, plan: RowPlan): PropertyRow {
  const typeCell = cellAt(row, plan.type);
  const type = writtenTypeOf(typeCell, plan.words);
  const descriptionCell = cellAt(row, plan.description);
  const description = descriptionCell?.content ?? { text: "", parts: [], start: row.end, end: row.end };
  const phrases = plan.words.phrasesIn(description.text);
  const markers = readRowMarkers(description, plan.words, phrases);
  const marked = markersOfName(cell.content.text);
  const read: Writable<PropertyRow> = {
    origin: plan.origin,
    name,
    nameSpan: spanInText(cell.content, 0, name.length),
    description,
    markers: marked === undefined ? markers : { ...markers, ...marked },
    possibleValues: readPossibleValues(description, phrases),
    lines: plan.lines,
  };
  if (typeCell !== undefined) read.typeCell = typeCell;
  if (type !== undefined) read.type = type;
  if (descriptionCell !== undefined) read.descriptionCell = descriptionCell;
  return read;
}

/** The one name of a cell: `**type**`, `` `id` ``, `[filesFolder](…)`, `primaryChannel (deprecated)`. */
function nameIn(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const { text } = cell.content;
  const name = /^@?[A-Za-z_$\p{L}][\w$.@/\-\p{L}]*/u.exec(text)?.[0];
  return name !== undefined && restIsMarker(text, name.length) ? name : undefined;
}

function restIsMarker(text: string, from: number): boolean {
  if (from === text.length) return true;
  const rest = text.slice(from).trim();
  return rest === "" || /^(?:\(.*\)|\[.*\]|\*|[.,:;?])$/su.test(rest);
}

/** What stands in brackets behind a name: `(deprecated)`, `(required)`, `(optional)`. */
function markersOfName(text: string): RowMarkers | undefined {
  if (!text.includes("(")) return undefined;
  const markers: Writable<RowMarkers> = {};
  if (text.split("\n").some(saysDeprecated)) markers.deprecated = {};
  if (/\((?:required)\)/iu.test(text)) markers.required = true;
  if (/\((?:optional)\)/iu.test(text)) markers.required = false;
  return markers;
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
