import type { Cell, RichText, Row, Table } from "../../parse/syntax.ts";
import type { Permission, PermissionKind } from "../api-model.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { blocksOf, claim, isWithin, placeOf } from "../page-reading.ts";
import { permissionColumns } from "./permission-columns.ts";
import type { PermissionColumns } from "./permission-columns.ts";
import { permissionKindOf } from "./permission-kind-of.ts";
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
  const label =
    isWithin(section, "permissions") && section.role !== "permissions" ? section.heading?.node.content.text : undefined;
  return blocksOf(section, "table").flatMap((table) => {
    const columns = permissionColumns(table.node, isWithin(section, "permissions"));
    if (columns === undefined) return [];
    claim(page, table.node, "permissions");
    return readersByForm[columns.form](table, columns as never, label);
  });
}

type Reader<Form extends PermissionColumns["form"]> = (
  table: Placed<Table>,
  columns: Extract<PermissionColumns, { form: Form }>,
  label: string | undefined,
) => Permission[];

const readersByForm: { readonly [Form in PermissionColumns["form"]]: Reader<Form> } = {
  kindsInRows: readKindRows,
  kindsInColumns: readKindColumns,
};

/** A row a kind. A row whose label is no kind belongs to the kind above it: "Policy Set" below "Application". */
function readKindRows(
  table: Placed<Table>,
  columns: Extract<PermissionColumns, { form: "kindsInRows" }>,
  label?: string,
): Permission[] {
  let kind: PermissionKind | undefined;
  return table.node.rows.flatMap((row) => {
    const text = row.cells[0]?.content.text ?? "";
    const own = permissionKindOf(text);
    kind = own ?? kind;
    if (kind === undefined) return [];
    const rowLabel = own === undefined ? text : undefined;
    return columns.groups.flatMap((group) =>
      permissionOf(table, kind as PermissionKind, cellsAt(row, group.indexes), {
        reversed: columns.reversed,
        label: joinLabels(label, group.label, rowLabel),
      }),
    );
  });
}

/** A row a resource, a column a kind. */
function readKindColumns(
  table: Placed<Table>,
  columns: Extract<PermissionColumns, { form: "kindsInColumns" }>,
  label?: string,
): Permission[] {
  return table.node.rows.flatMap((row) =>
    columns.kinds.flatMap(({ kind, index }) =>
      permissionOf(table, kind, cellsAt(row, [index]), {
        reversed: columns.reversed,
        label: joinLabels(label, row.cells[0]?.content.text),
      }),
    ),
  );
}

function permissionOf(
  table: Placed<Table>,
  kind: PermissionKind,
  cells: readonly Cell[],
  { reversed, label }: { readonly reversed: boolean; readonly label: string | undefined },
): Permission[] {
  const text = cells
    .map((cell) => cell.content.text)
    .filter((part) => part !== "")
    .join(", ");
  const [first] = cells;
  const last = cells.at(-1);
  if (text === "" || first === undefined || last === undefined) return [];
  const written = cells.flatMap((cell) => readScopes(cell.content));
  const scopes = reversed ? written.toReversed() : written;
  return [
    {
      kind,
      supported: scopes.length > 0 || !saysUnsupported(text),
      scopes: scopes.map(({ name }) => name),
      source: placeOf(table, { start: first.start, end: last.end }),
      scopeSources: scopes.map((span) => placeOf(table, span)),
      text,
      ...(label !== undefined && { label }),
    },
  ];
}

function cellsAt(row: Row, indexes: readonly number[]): Cell[] {
  return indexes.flatMap((index) => row.cells[index] ?? []);
}

function joinLabels(...labels: readonly (string | undefined)[]): string | undefined {
  const known = labels.filter((label) => label !== undefined && label !== "");
  return known.length === 0 ? undefined : known.join(", ");
}

/** `None` says that no permission is needed; that is support. */
function saysUnsupported(text: string): boolean {
  return /\bnot\s*-?s?\s*(?:supported|applicable|available)|^n\s?\/\s?a\b/i.test(text);
}

/** `*DeviceManagementApps.ReadWrite.All*`: scopes of OAuth, which only apply to a signed-in user. */
function listedScopes(section: SectionReading): Permission[] {
  const texts = section.blocks.flatMap(({ node, lines }) =>
    richTextsOf(node).map((content) => ({ node: content, lines })),
  );
  return texts.flatMap((placed) => {
    const scopes = readScopes(placed.node).filter((scope) => isMarked(placed.node, scope.name));
    return scopes.length === 0
      ? []
      : [
          {
            kind: "delegatedWork" as const,
            supported: true,
            scopes: scopes.map(({ name }) => name),
            source: placeOf(placed, placed.node),
            scopeSources: scopes.map((span) => placeOf(placed, span)),
            text: placed.node.text,
          },
        ];
  });
}

/** Returns whether the name is set apart: as emphasis, code or the whole text. */
function isMarked({ parts, text }: RichText, name: string): boolean {
  return text === name || parts.some((part) => part.kind !== "link" && part.text.includes(name));
}

function richTextsOf(block: SectionReading["blocks"][number]["node"]): RichText[] {
  if (block.kind === "paragraph") return [block.content];
  if (block.kind !== "list") return [];
  return block.items.flatMap((item) =>
    item.blocks.flatMap((inner) => (inner.kind === "paragraph" ? [inner.content] : [])),
  );
}
