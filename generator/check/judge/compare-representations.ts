import type { StructuredType, TypeDeclaration } from "../../model/api-model.ts";
import type { CheckContext } from "../context/check-context.ts";
import { rememberInContext } from "../context/remember-in-context.ts";

type Member = TypeDeclaration["members"][number];

/** What the JSON representation of a type and its tables say differently. */
export interface ComparedRepresentation {
  readonly type: StructuredType;
  readonly representation: TypeDeclaration;
  /** Keys without a row. */
  readonly missing: readonly Member[];
  /** Rows without a key, of the page that has the representation: another page shows another part of the type. */
  readonly unshown: readonly Member[];
  /** The same name in different case. */
  readonly cased: readonly { readonly row: Member; readonly key: Member }[];
  /** All names of the tables. */
  readonly names: readonly string[];
}

/** Holds each JSON representation against the tables of its type. Types without tables or representation are left out. */
export const compareRepresentations = rememberInContext((context: CheckContext): readonly ComparedRepresentation[] =>
  [...context.model.types.values()].flatMap((type) => {
    if (type.kind === "enumType") return [];
    const tables = type.declarations.filter(
      ({ origin }) => origin === "propertyTable" || origin === "relationshipTable",
    );
    if (tables.every((table) => table.members.length === 0)) return [];
    return type.declarations
      .filter((one) => one.origin === "jsonRepresentation" && one.members.length > 0)
      .map((representation) => compare(type, representation, tables, context));
  }),
);

function compare(
  type: StructuredType,
  representation: TypeDeclaration,
  tables: readonly TypeDeclaration[],
  { types }: CheckContext,
): ComparedRepresentation {
  const rows = tables.flatMap((table) => table.members);
  const rowByName = new Map(rows.map((row) => [row.name, row]));
  const rowByFolded = new Map(rows.map((row) => [row.name.toLowerCase(), row]));
  const keys = new Set(representation.members.map((key) => key.name));
  const folded = new Set(representation.members.map((key) => key.name.toLowerCase()));
  const strange = representation.members.filter((key) => !rowByName.has(key.name) && isName(key.name));
  const optional = new Set(type.navigationProperties.map((property) => property.name));
  const inherited = inheritedNames(type, types);
  return {
    type,
    representation,
    names: [...rowByName.keys()],
    missing: strange.filter((key) => !rowByFolded.has(key.name.toLowerCase()) && !inherited.has(key.name)),
    cased: strange.flatMap((key) => {
      const row = rowByFolded.get(key.name.toLowerCase());
      return row === undefined || keys.has(row.name) ? [] : [{ row, key }];
    }),
    unshown: representation.partial
      ? []
      : rows.filter(
          (row) =>
            row.source.file === representation.source.file &&
            !folded.has(row.name.toLowerCase()) &&
            isName(row.name) &&
            !optional.has(row.name) &&
            !inherited.has(row.name),
        ),
  };
}

/** Names with `@` are control information. */
function isName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

function inheritedNames(type: StructuredType, types: CheckContext["types"]): ReadonlySet<string> {
  const bases = types.line(type).slice(1);
  return new Set(bases.flatMap((base) => [...base.properties, ...base.navigationProperties]).map((one) => one.name));
}
