import type { Table } from "../../parse/syntax.ts";
import type { Parameter } from "../api-model.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin } from "../page-reading.ts";
import type { SectionRole } from "../reading/section-role.ts";
import { propertyRows, rowNames } from "../types/property-rows.ts";
import { resolveTypeRef } from "../types/resolve-type-ref.ts";
import type { PropertyRow } from "../types/sketch.ts";
import type { TableColumns } from "../types/table-columns.ts";
import { tableColumns } from "../types/table-columns.ts";
import type { Writable } from "../writable.ts";
import type { RouteReading } from "./build-routes.ts";
import { nameFunctionArguments } from "./name-function-arguments.ts";
import type { TypeReader } from "./type-of-text.ts";

type Kind = Parameter["in"];

/**
 * Builds the parameters of an operation: those of its routes, each with what the tables of the page say of it, then
 * those that only tables name. A table's rows are sorted by the routes first, by its heading second.
 */
export function buildParameters(
  reader: TypeReader,
  sections: readonly SectionReading[],
  route: RouteReading,
): readonly Parameter[] {
  const facts = { routes: route.routes, kindByName: kindsByName(route) };
  const rowById = new Map<string, Parameter>();
  for (const section of sections) addSectionParameters(rowById, reader, section, facts);
  const used = new Set<Parameter>();
  const merged = route.parameters.map((parameter) => {
    const row = rowOf(parameter, route, rowById);
    if (row === undefined) return parameter;
    used.add(row);
    const required = parameter.required ?? row.required;
    return { ...parameter, ...row, name: parameter.name, ...(required !== undefined && { required }) };
  });
  const rest = [...rowById.values()].filter((parameter) => !used.has(parameter));
  return [...merged, ...rest].toSorted((one, other) => order.indexOf(one.in) - order.indexOf(other.in));
}

const order: readonly Kind[] = ["path", "function", "query", "header", "body"];

/** The row of one of the names that a parameter has in the routes. */
function rowOf(
  { in: kind, name, alternatives = [] }: Parameter,
  { writtenNames }: RouteReading,
  rowById: ReadonlyMap<string, Parameter>,
): Parameter | undefined {
  for (const known of [name, ...alternatives, ...(writtenNames.get(name) ?? [])]) {
    const row = rowById.get(idOf(kind, known));
    if (row !== undefined) return row;
  }
  return undefined;
}

function idOf(kind: Kind, name: string): string {
  return `${kind} ${looseName(name)}`;
}

/** Dashes, underscores and case make no difference: `{drive-id}` is the row `driveId`. */
function looseName(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, "");
}

const kindByRole: ReadonlyMap<SectionRole, Kind> = new Map([
  ["pathParameters", "path"],
  ["functionParameters", "function"],
  ["queryParameters", "query"],
  ["requestHeaders", "header"],
  ["requestBody", "body"],
]);

/** The parameters of the URL by loose name, as the routes name and write them. */
function kindsByName({ parameters, writtenNames }: RouteReading): ReadonlyMap<string, Kind> {
  const inUrl = parameters.filter((parameter) => parameter.in !== "header");
  const written = [...writtenNames.values()].flatMap((names) => [...names]);
  return new Map([
    ...written.map((name) => [looseName(name), "path"] as const),
    ...inUrl.map((parameter) => [looseName(parameter.name), parameter.in] as const),
  ]);
}

interface RouteFacts {
  readonly routes: RouteReading["routes"];
  /** By loose name. */
  readonly kindByName: ReadonlyMap<string, Kind>;
}

/** Of two rows of a name, the first counts. */
function addSectionParameters(
  rowById: Map<string, Parameter>,
  reader: TypeReader,
  section: SectionReading,
  facts: RouteFacts,
): void {
  if (section.tables.length === 0) return;
  const kind = kindOf(section);
  if (kind === undefined || isWithin(section, "examples", "response")) return;
  for (const table of section.tables) {
    for (const parameter of tableParameters(reader, table, { kind, section, facts })) {
      const id = idOf(parameter.in, parameter.name);
      if (!rowById.has(id)) rowById.set(id, parameter);
    }
  }
}

interface TablePlace {
  /** What the heading says that the table lists. */
  readonly kind: Kind;
  readonly section: SectionReading;
  readonly facts: RouteFacts;
}

function tableParameters(reader: TypeReader, table: Placed<Table>, { kind, section, facts }: TablePlace): Parameter[] {
  const columns = tableColumns(table.node, reader.page.words);
  if (!listsParameters(kind, columns)) return [];
  const tableKind = kind === "body" ? bodyTableKind(table, section, { columns, facts }) : kind;
  if (tableKind === undefined) return [];
  const rows = propertyRows(table, columns, { origin: "parameterTable", file: reader.page.file });
  if (rows.length === 0 && table.node.rows.length > 0) return [];
  if (tableKind !== "body") claim(reader.page, table.node, `${tableKind}Parameters`);
  const required = requiredColumn(table, columns);
  return rows.map((row) => parameterOf(reader, row, kindOfRow(row.name, tableKind, facts), required));
}

/** "Attribute|Supported operators" and "Value|Description" explain a parameter and list none. */
function listsParameters(kind: Kind, { lists, indexByRole }: TableColumns): boolean {
  if (kind === "header" || kind === "body") return true;
  return lists === undefined ? indexByRole.has("type") : parameterHeads.has(lists);
}

const parameterHeads: ReadonlySet<string> = new Set(["parameter", "name", "property"]);

/** Of a heading that has no such role the nearest above that has. */
function kindOf(section: SectionReading): Kind | undefined {
  for (const role of section.roles) {
    const kind = kindByRole.get(role);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Under Request body, rows of an action's own table are parameters; those of a type's table are no parameters. */
function bodyTableKind(
  table: Placed<Table>,
  section: SectionReading,
  { columns, facts }: { readonly columns: TableColumns; readonly facts: RouteFacts },
): Kind | undefined {
  if (nameFunctionArguments(rowNames(table), facts.routes)) return "function";
  return columns.lists === "parameter" && section.role === "requestBody" ? "body" : undefined;
}

/** Tables of URL parameters mix their kinds: where the routes name one, they decide. */
function kindOfRow(name: string, kind: Kind, { kindByName }: RouteFacts): Kind {
  if (kind === "header" || kind === "body") return kind;
  return name.startsWith("$") ? "query" : (kindByName.get(looseName(name)) ?? kind);
}

function parameterOf(
  reader: TypeReader,
  row: PropertyRow,
  kind: Kind,
  column: ReadonlyMap<string, boolean>,
): Parameter {
  const { page } = reader;
  const text = row.descriptionCell?.text ?? "";
  const required = column.get(row.name) ?? row.markers.required ?? (requiredWord.test(text) || undefined);
  const source = sourceRangeOf(row.source, page.file);
  const parameter: Writable<Parameter> = { in: kind, name: row.name, source, origin: row.origin };
  if (row.typeCell !== undefined && row.type !== undefined) {
    parameter.type = resolveTypeRef(reader.names, row.type, page);
    parameter.typeText = row.typeCell.text;
    parameter.typeSource = sourceRangeOf(row.typeCell.source, page.file);
  }
  if (required !== undefined) parameter.required = required;
  if (text !== "") parameter.description = text;
  const value = kind === "header" ? valueOf(text) : "";
  if (value !== "") parameter.value = value;
  return parameter;
}

/** "Bearer {token}. *Required*", "Bearer <token> Required." */
const requiredWord = /(?:^|[.>}\])]\s*)required\b(?! (?:if|when|for|unless|only))/i;

/** What a header's cell says before the words about it: "Bearer {token}" of "Bearer {token}. Required." */
function valueOf(text: string): string {
  const end = text.search(/\.(?:\s|$)|。|\s(?:\(?required|\(?optional)\b|\n/i);
  return (end < 0 ? text : text.slice(0, end)).trim();
}

/** Reads the "Required" column, where a table has one, by the names of its rows. */
function requiredColumn({ node }: Placed<Table>, { indexByRole }: TableColumns): ReadonlyMap<string, boolean> {
  const index = indexByRole.get("required");
  if (index === undefined) return new Map();
  return new Map(
    node.rows.flatMap((row) => {
      const name = /^[^\s(]+/.exec(row.cells[0]?.content.text ?? "")?.[0];
      const answer = /^(y|yes|true|required|n|no|false|optional)\b/i.exec(row.cells[index]?.content.text ?? "")?.[0];
      return name === undefined || answer === undefined ? [] : [[name, /^[ytr]/i.test(answer)] as const];
    }),
  );
}
