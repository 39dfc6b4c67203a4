import type { Table } from "../../parse/syntax.ts";
import { rangeOf } from "../../text/source.ts";
import type { Parameter } from "../api-model.ts";
import type { Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin } from "../page-reading.ts";
import type { SectionRole } from "../reading/section-role.ts";
import { propertyRows, rowNames } from "../types/property-rows.ts";
import { resolveTypeRef } from "../types/resolve-type-ref.ts";
import type { PropertyRow } from "../types/sketch.ts";
import type { TableColumns } from "../types/table-columns.ts";
import { tableColumns } from "../types/table-columns.ts";
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
  const tabled = sections.flatMap((section) => sectionParameters(reader, section, facts));
  const rowById = new Map(tabled.toReversed().map((parameter) => [idOf(parameter), parameter]));
  const used = new Set<Parameter>();
  const merged = route.parameters.map((parameter) => {
    const names = [
      parameter.name,
      ...(parameter.alternatives ?? []),
      ...(route.writtenNames.get(parameter.name) ?? []),
    ];
    const row = names.map((name) => rowById.get(idOf({ ...parameter, name }))).find((one) => one !== undefined);
    if (row !== undefined) used.add(row);
    if (row === undefined) return parameter;
    const required = parameter.required ?? row.required;
    return { ...parameter, ...row, name: parameter.name, ...(required !== undefined && { required }) };
  });
  const rest = tabled.filter((parameter) => rowById.get(idOf(parameter)) === parameter && !used.has(parameter));
  return order.flatMap((kind) => [...merged, ...rest].filter((parameter) => parameter.in === kind));
}

const order: readonly Kind[] = ["path", "function", "query", "header", "body"];

function idOf(parameter: Pick<Parameter, "in" | "name">): string {
  return `${parameter.in} ${looseName(parameter.name)}`;
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

function sectionParameters(reader: TypeReader, section: SectionReading, facts: RouteFacts): Parameter[] {
  const kind = kindOf(section);
  if (kind === undefined || isWithin(section, "examples", "response")) return [];
  return section.tables.flatMap((table) => {
    const columns = tableColumns(table.node, reader.page.words);
    if (!listsParameters(kind, columns)) return [];
    const names = rowNames(table);
    if (names.length === 0 && table.node.rows.length > 0) return [];
    const tableKind = kind === "body" ? bodyTableKind(names, section, { columns, facts }) : kind;
    if (tableKind === undefined) return [];
    const rows = propertyRows(table, columns, "parameterTable");
    if (tableKind !== "body") claim(reader.page, table.node, `${tableKind}Parameters`);
    const required = requiredColumn(table, columns);
    return rows.map((row) => parameterOf(reader, row, kindOfRow(row.name, tableKind, facts), required));
  });
}

/** "Attribute|Supported operators" and "Value|Description" explain a parameter and list none. */
function listsParameters(kind: Kind, { lists, indexByRole }: TableColumns): boolean {
  if (kind === "header" || kind === "body") return true;
  return lists === undefined ? indexByRole.has("type") : parameterHeads.has(lists);
}

const parameterHeads: ReadonlySet<string> = new Set(["parameter", "name", "property"]);

/** Of a heading that has no such role the nearest above that has. */
function kindOf(section: SectionReading): Kind | undefined {
  const roles = [section.role, ...section.above.map(({ role }) => role).toReversed()];
  return roles.map((role) => kindByRole.get(role)).find((kind) => kind !== undefined);
}

/** Under Request body, rows of an action's own table are parameters; those of a type's table are no parameters. */
function bodyTableKind(
  names: readonly string[],
  section: SectionReading,
  { columns, facts }: { readonly columns: TableColumns; readonly facts: RouteFacts },
): Kind | undefined {
  if (nameFunctionArguments(names, facts.routes)) return "function";
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
  const required =
    column.get(row.name) ?? row.markers.required ?? (requiredWord.test(row.description.text) || undefined);
  const value = kind === "header" ? valueOf(row.description.text) : "";
  return {
    in: kind,
    name: row.name,
    ...typeOfRow(reader, row),
    ...(required !== undefined && { required }),
    ...(row.description.text !== "" && { description: row.description.text }),
    ...(value !== "" && { value }),
    source: rangeOf(row.lines, row.nameSpan),
    origin: row.origin,
  };
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

/** Returns the type facts of a row, as written and resolved. */
function typeOfRow({ names, page }: TypeReader, row: PropertyRow): Pick<Parameter, "type" | "typeText" | "typeSource"> {
  if (row.typeCell === undefined || row.type === undefined) return {};
  const { content } = row.typeCell;
  return {
    type: resolveTypeRef(names, row.type, page),
    typeText: content.text,
    typeSource: rangeOf(row.lines, content),
  };
}
