import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import type { OnPage } from "./page-draft.ts";
import { qualify } from "./page-type-name.ts";
import type { EnumSketch, PropertyRow, StructuredSketch, TypeSketch } from "./sketch.ts";

/**
 * Infers enums from rows whose type no page declares and whose description lists values: "Possible values are: `a`,
 * `b`" on a property of the type `status` says that `status` is an enum of `a` and `b`.
 */
export function inferEnums(sketches: readonly OnPage<TypeSketch>[], names: TypeNames): readonly OnPage<EnumSketch>[] {
  const enums = new Set(sketches.filter(({ kind }) => kind === "enum").map(({ name }) => name));
  return sketches.flatMap((sketch) =>
    sketch.kind === "structured" ? sketch.rows.flatMap((row) => inferEnum(sketch, row, names, enums)) : [],
  );
}

function inferEnum(
  { page }: OnPage<StructuredSketch>,
  row: PropertyRow,
  names: TypeNames,
  enums: ReadonlySet<string>,
): readonly OnPage<EnumSketch>[] {
  const { type: written, descriptionCell, possibleValues = [] } = row;
  const members = possibleValues.filter(({ name }) => name !== "null");
  if (members.length < 2 || written === undefined || written.primitive || !/^[A-Za-z_][\w.]*$/u.test(written.name))
    return [];
  const known = resolveTypeName(names, written, page);
  if (known !== undefined && !enums.has(known)) return [];
  return [
    {
      kind: "enum",
      name: known ?? qualify(written.name, page.namespace),
      page,
      origin: "possibleValues",
      source: descriptionCell?.whole ?? descriptionCell?.source ?? row.source,
      flags: false,
      members,
      inferred: true,
    },
  ];
}
