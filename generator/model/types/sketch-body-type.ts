import type { Body, HttpMessage, Link, Table } from "../../parse/syntax.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { blocksOf, isWithin } from "../page-reading.ts";
import { pageRangeOf } from "../page-range.ts";
import type { WrittenName } from "../resolve-type-name.ts";
import { bodyRows } from "./body-rows.ts";
import type { BodyType } from "./page-draft.ts";
import { qualify } from "./page-type-name.ts";
import { rowNames } from "./property-rows.ts";
import type { StructuredSketch } from "./sketch.ts";
import type { TableColumns } from "./table-columns.ts";
import { tableColumns } from "./table-columns.ts";

/**
 * Reads the type that the request-body table of an API page describes. It is named by the `@odata.type` of the example
 * bodies, or else by the text that links it. Undefined where the page has no such table or names no type.
 */
export function sketchBodyType(page: PageReading): BodyType | undefined {
  if (page.kind !== "api") return undefined;
  const tables = page.sections
    .filter((section) => isWithin(section, "requestBody"))
    .flatMap((section) => bodyTables(page, section));
  if (tables.every(({ table }) => rowNames(table).length === 0)) return undefined;
  const named = namedInProse(page);
  const name = bodyTypeName(page) ?? named?.name;
  if (name === undefined) return undefined;
  const others = named === undefined || named.name === name ? [] : [named];
  return { sketch: sketchTables(page, name, tables), names: [{ ...named, name }, ...others] };
}

function sketchTables(page: PageReading, name: string, tables: readonly BodyTable[]): StructuredSketch {
  const rows = tables.flatMap(({ table, columns }) => bodyRows(page, table, columns));
  const hasKey = rows.some((row) => row.markers.key === true && row.name === "id");
  return {
    kind: "structured",
    name: qualify(name, page.namespace),
    bases: [],
    derived: [],
    abstract: false,
    openType: false,
    key: hasKey ? ["id"] : [],
    inferred: true,
    origin: "requestBodyTable",
    source: pageRangeOf(page.titleSource, page.file),
    partial: false,
    rows,
    representations: [],
  };
}

interface BodyTable {
  readonly table: Placed<Table>;
  readonly columns: TableColumns;
}

/** Only tables of properties: those of parameters say what an action takes. */
function bodyTables(page: PageReading, section: SectionReading): readonly BodyTable[] {
  return section.tables
    .map((table) => ({ table, columns: tableColumns(table.node, page.words) }))
    .filter(({ columns }) => columns.lists === "property" && columns.indexByRole.has("type"));
}

/** The type of "supply a JSON representation of the [x](…) object", by the request body's prose. */
function namedInProse(page: PageReading): WrittenName | undefined {
  for (const section of page.sections.filter((one) => isWithin(one, "requestBody"))) {
    for (const { node } of blocksOf(section, "paragraph")) {
      const { text, parts } = node.content;
      const phrase = representationPhrase.exec(text);
      if (phrase === null) continue;
      const at = phrase.index + phrase[0].length;
      const link = parts.find((part): part is Link => part.kind === "link" && part.at === at);
      if (link !== undefined) return { name: link.text, target: link.target };
      const name = /^[A-Za-z_][\w.]*(?= (?:object|resource|entity|instance)\b)/u.exec(text.slice(at))?.[0];
      if (name !== undefined) return { name };
    }
  }
  return undefined;
}

const representationPhrase = /\bJSON representation (?:of|for) (?:an? |the )?(?:new )?/iu;

/** The `@odata.type` that the first example body with one has. */
function bodyTypeName(page: PageReading): string | undefined {
  for (const section of page.sections.filter((one) => isWithin(one, "examples"))) {
    for (const { node } of section.codeBlocks) {
      const messages = node.content.kind === "http" ? node.content.messages : [];
      const name = messages.map(typeOfMessage).find((found) => found !== undefined);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

function typeOfMessage({ body }: HttpMessage): string | undefined {
  return typeOfBody(body);
}

function typeOfBody(body: Body | undefined): string | undefined {
  const value = body?.json?.value;
  const type = value?.kind === "object" ? value.members.find(({ key }) => key === "@odata.type")?.value : undefined;
  const name = type?.kind === "string" ? type.value.replace(/^#/u, "") : "";
  return /^\w+(?:\.\w+)+$/u.test(name) ? name : undefined;
}
