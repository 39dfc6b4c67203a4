import type { Cell, RichText, Row, Table } from "../../parse/syntax.ts";
import type { LineMap, Span } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Origin } from "../api-model.ts";
import type { Placed } from "../page-reading.ts";
import type { PageRange } from "../page-range.ts";
import { pageRangeOf } from "../page-range.ts";
import type { Writable } from "../writable.ts";
import type { ListedValue } from "./possible-values.ts";
import { readPossibleValues } from "./possible-values.ts";
import type { RowMarkers } from "./row-markers.ts";
import { readRowMarkers } from "./row-markers.ts";
import type { DescriptionCell, PropertyRow, SketchedValue } from "./sketch.ts";
import { spanInText } from "./span-in-text.ts";
import type { TableColumns } from "./table-columns.ts";
import { writtenTypeOf } from "./written-type.ts";

/**
 * Reads the rows of a property, relationship or parameter table: the name in the first column, the type and
 * description in the columns that their heads name. A row whose first cell is no name, such as a group title, is left
 * out.
 */
export function propertyRows(
  table: Placed<Table>,
  columns: TableColumns,
  { origin, file }: RowPlace,
): readonly PropertyRow[] {
  const type = columns.indexByRole.get("type") ?? columns.indexByRole.get("returnType");
  const description = columns.indexByRole.get("description") ?? lastColumn(table.node, type);
  const plan = { type, description, origin, lines: table.lines, file, words: columns.words };
  const rows: PropertyRow[] = [];
  for (const row of table.node.rows) {
    const [cell] = row.cells;
    const name = nameIn(cell);
    if (cell !== undefined && name !== undefined) rows.push(propertyRow(row, { cell, name }, plan));
  }
  return rows;
}

/** What a table is, and the file of the page that ranges are noted from. */
export interface RowPlace {
  readonly origin: Origin;
  readonly file: string;
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
  readonly lines: LineMap;
  readonly file: string;
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
  const description = descriptionCell?.content ?? nothing;
  const phrases = plan.words.phrasesIn(description.text);
  const markers = readRowMarkers(description, plan.words, phrases);
  const marked = markersOfName(cell.content.text);
  const read: Writable<PropertyRow> = {
    origin: plan.origin,
    name,
    source: noteSpan(plan, spanInText(cell.content, 0, name.length)),
    markers: marked === undefined ? markers : { ...markers, ...marked },
  };
  const values = readPossibleValues(description, phrases);
  if (values.length > 0) read.possibleValues = values.map((value) => noteValue(value, plan));
  if (typeCell !== undefined) {
    read.typeCell = { text: typeCell.content.text, source: noteSpan(plan, typeCell.content) };
  }
  if (type !== undefined) read.type = type;
  if (descriptionCell !== undefined) read.descriptionCell = readDescription(descriptionCell, plan);
  return read;
}

const nothing: RichText = { text: "", parts: [], start: 0, end: 0 };

function readDescription(cell: Cell, plan: RowPlan): DescriptionCell {
  const { text, start, end } = cell.content;
  const read = { text, source: noteSpan(plan, cell.content) };
  return cell.start === start && cell.end === end ? read : { ...read, whole: noteSpan(plan, cell) };
}

function noteValue(value: ListedValue, plan: RowPlan): SketchedValue {
  return { name: value.name, source: noteSpan(plan, value) };
}

function noteSpan({ lines, file }: RowPlan, span: Span): PageRange {
  return pageRangeOf(rangeOf(lines, span), file);
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
