import type { Table } from "../../parse/syntax.ts";
import type { Origin } from "../api-model.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin, putAside } from "../page-reading.ts";
import type { TableColumns } from "./table-columns.ts";
import { tableColumns } from "./table-columns.ts";

/** The tables of a resource or enum page that describe types. */
export interface TypeTables {
  readonly properties: readonly TypeTable[];
  readonly members: readonly TypeTable[];
  /** Lists of the types that derive from the page's own. */
  readonly derived: readonly TypeTable[];
}

export interface TypeTable {
  readonly table: Placed<Table>;
  readonly columns: TableColumns;
  readonly section: SectionReading;
  readonly origin: Origin;
}

/** Sorts the tables of a page: by their columns first, by the heading second. Each ends up claimed or put aside. */
export function sortTables(page: PageReading): TypeTables {
  const sorted: Record<keyof TypeTables, TypeTable[]> = { properties: [], members: [], derived: [] };
  for (const section of page.sections) {
    for (const table of section.tables) {
      const columns = tableColumns(table.node, page.words);
      const use = rules.find(({ fits }) => fits(section, columns))?.use;
      if (use === undefined) continue;
      if (use.aside !== undefined) {
        putAside(page, table.node, use.aside);
        continue;
      }
      claim(page, table.node, use.as ?? use.origin);
      sorted[use.list].push({ table, columns, section, origin: use.origin });
    }
  }
  return sorted;
}

type TableUse =
  | { readonly aside: string }
  | { readonly aside?: never; readonly list: keyof TypeTables; readonly origin: Origin; readonly as?: string };

interface TableRule {
  readonly fits: (section: SectionReading, columns: TableColumns) => boolean;
  readonly use: TableUse;
}

/** The first that fits decides. */
const rules: readonly TableRule[] = [
  {
    fits: (section) => /properties-of-an?-/u.test(anchorOf(section)),
    use: { aside: "properties of a nested definition" },
  },
  { fits: (section) => anchorOf(section).startsWith("instance-attributes"), use: { aside: "instance attributes" } },
  {
    fits: (section) => anchorOf(section).startsWith("derived-types"),
    use: { list: "derived", origin: "prose", as: "derivedTypes" },
  },
  { fits: (section) => isWithin(section, "examples"), use: { aside: "part of an example" } },
  { fits: isMethodsTable, use: { aside: "methods table" } },
  { fits: isRelationshipTable, use: { list: "properties", origin: "relationshipTable" } },
  { fits: isPropertyTable, use: { list: "properties", origin: "propertyTable" } },
  { fits: isMemberTable, use: { list: "members", origin: "memberTable" } },
  { fits: (_section, columns) => !hasType(columns), use: { aside: "explanation" } },
  { fits: (_section, columns) => columns.lists === "type", use: { aside: "list of types" } },
];

function isMethodsTable(section: SectionReading, columns: TableColumns): boolean {
  if (isWithin(section, "methods")) return true;
  return columns.lists === "method" && !isWithin(section, "properties", "relationships");
}

function isRelationshipTable(section: SectionReading, columns: TableColumns): boolean {
  if (!hasType(columns)) return false;
  return columns.lists === "relationship" || (isWithin(section, "relationships") && columns.lists !== "type");
}

function isPropertyTable(section: SectionReading, columns: TableColumns): boolean {
  if (!hasType(columns)) return false;
  if (isWithin(section, "properties")) return columns.lists !== "type";
  return (
    (columns.lists === "property" || columns.lists === "name") && section.above.length <= 1 && section.role === "other"
  );
}

function isMemberTable(_section: SectionReading, columns: TableColumns): boolean {
  return (columns.lists === "member" || columns.lists === "value") && !hasType(columns);
}

function hasType({ indexByRole }: TableColumns): boolean {
  return indexByRole.has("type") || indexByRole.has("returnType");
}

function anchorOf(section: SectionReading): string {
  return section.heading?.node.anchor ?? "";
}
