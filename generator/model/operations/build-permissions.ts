import type { Cell, RichText, Row, Table } from "../../parse/syntax.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Permission, PermissionKind } from "../api-model.ts";
import type { FlatBlock, PageReading, Placed, SectionReading } from "../page-reading.ts";
import { claim, isWithin, placeOf } from "../page-reading.ts";
import type { Writable } from "../writable.ts";
import { permissionColumns } from "./permission-columns.ts";
import type { PermissionColumns } from "./permission-columns.ts";
import { permissionKindOf } from "./permission-kind-of.ts";
import type { WrittenScope } from "./read-scopes.ts";
import { readScopes } from "./read-scopes.ts";

/**
 * Builds the permissions that sections of a page state, in the order of the page: tables in each of their forms, and
 * where there is none, the `*Scope*` lines of pages that precede those tables.
 */
export function buildPermissions(page: PageReading, sections: readonly SectionReading[]): readonly Permission[] {
  const tabled = sections.flatMap((section) => tablePermissions(page, section));
  if (tabled.length > 0) return tabled;
  return sections.filter((section) => isWithin(section, "permissions")).flatMap(listedScopes);
}

function tablePermissions(page: PageReading, section: SectionReading): Permission[] {
  if (section.tables.length === 0) return [];
  const below = isWithin(section, "permissions");
  const nested = section.above.some(({ role }) => role === "permissions");
  const label = nested ? section.heading?.node.content.text : undefined;
  return section.tables.flatMap((table) => {
    const columns = permissionColumns(table.node, page.words, below);
    if (columns === undefined) return [];
    claim(page, table.node, "permissions");
    const reading = { table, label, words: page.words };
    return columns.form === "kindsInRows" ? readKindRows(reading, columns) : readKindColumns(reading, columns);
  });
}

interface TableReading {
  readonly table: Placed<Table>;
  /** Of the heading that the table stands under. */
  readonly label: string | undefined;
  readonly words: Vocabulary;
}

/** A row a kind. A row whose label is no kind belongs to the kind above it: "Policy Set" below "Application". */
function readKindRows(reading: TableReading, columns: ColumnsOf<"kindsInRows">): Permission[] {
  const permissions: Permission[] = [];
  let kind: PermissionKind | undefined;
  for (const row of reading.table.node.rows) {
    const text = row.cells[0]?.content.text ?? "";
    const own = permissionKindOf(text, reading.words);
    kind = own ?? kind;
    if (kind === undefined) continue;
    const rowLabel = own === undefined ? text : undefined;
    for (const { label, indexes } of columns.groups) {
      const labels = [reading.label, label, rowLabel];
      permissions.push(...permissionOf(reading, cellsAt(row, indexes), { kind, reversed: columns.reversed, labels }));
    }
  }
  return permissions;
}

/** A row a resource, a column a kind. */
function readKindColumns(reading: TableReading, { kinds, reversed }: ColumnsOf<"kindsInColumns">): Permission[] {
  return reading.table.node.rows.flatMap((row) =>
    kinds.flatMap(({ kind, index }) => {
      const labels = [reading.label, row.cells[0]?.content.text];
      return permissionOf(reading, cellsAt(row, [index]), { kind, reversed, labels });
    }),
  );
}

type ColumnsOf<Form extends PermissionColumns["form"]> = Extract<PermissionColumns, { form: Form }>;

interface PermissionPlace {
  readonly kind: PermissionKind;
  readonly reversed: boolean;
  readonly labels: readonly (string | undefined)[];
}

function permissionOf(
  { table, words }: TableReading,
  cells: readonly Cell[],
  { kind, reversed, labels }: PermissionPlace,
): Permission[] {
  const text = joinTexts(cells.map((cell) => cell.content.text));
  const [first] = cells;
  const last = cells.at(-1);
  if (text === "" || first === undefined || last === undefined) return [];
  const written =
    cells.length === 1 ? readScopes(first.content) : distinct(cells.map((cell) => readScopes(cell.content)));
  const scopes = reversed ? written.toReversed() : written;
  const permission: Writable<Permission> = {
    kind,
    supported: scopes.length > 0 || !cells.some(({ content }) => saysUnsupported(content.text, words)),
    scopes: scopes.map(({ name }) => name),
    source: placeOf(table, { start: first.start, end: last.end }),
    scopeSources: scopes.map((span) => placeOf(table, span)),
    text,
  };
  const label = joinTexts(labels);
  if (label !== "") permission.label = label;
  return [permission];
}

function cellsAt(row: Row, indexes: readonly number[]): Cell[] {
  return indexes.flatMap((index) => row.cells[index] ?? []);
}

function distinct(lists: readonly (readonly WrittenScope[])[]): readonly WrittenScope[] {
  const first = new Map<string, WrittenScope>();
  for (const scope of lists.flat()) if (!first.has(scope.name)) first.set(scope.name, scope);
  return [...first.values()];
}

function joinTexts(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== "").join(", ");
}

/** `None` says that no permission is needed; that is support. */
function saysUnsupported(text: string, words: Vocabulary): boolean {
  return (
    words.isPhrase("notSupported", text) || /\bnot\s*(?:supported|applicable|available)\b|^n\s?\/\s?a\b/i.test(text)
  );
}

/** `*DeviceManagementApps.ReadWrite.All*`: scopes of OAuth, which only apply to a signed-in user. */
function listedScopes(section: SectionReading): Permission[] {
  const texts = section.blocks.flatMap(({ node, lines }) => textsOf(node).map((text) => ({ ...text, lines })));
  return texts.flatMap((text) => {
    const scopes = readScopes(text.node).filter((scope) => text.inList || isMarked(text.node, scope.name));
    const [first] = scopes;
    if (first === undefined) return [];
    return [
      {
        kind: "delegatedWork",
        supported: true,
        scopes: scopes.map(({ name }) => name),
        source: placeOf(text, text.node),
        scopeSources: scopes.map((span) => placeOf(text, span)),
        text: text.node.text,
      },
    ];
  });
}

/** Returns whether the name is set apart: as emphasis, code or the whole text. */
function isMarked({ parts, text }: RichText, name: string): boolean {
  return text === name || parts.some((part) => part.kind !== "link" && part.text.includes(name));
}

function textsOf(block: FlatBlock): readonly { readonly node: RichText; readonly inList: boolean }[] {
  if (block.kind === "paragraph") return [{ node: block.content, inList: false }];
  if (block.kind !== "list") return [];
  const paragraphs = block.items.flatMap(({ blocks }) => blocks).filter((inner) => inner.kind === "paragraph");
  return paragraphs.map(({ content }) => ({ node: content, inList: true }));
}
