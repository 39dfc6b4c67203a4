import { rangeOf } from "../../text/source.ts";
import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import { qualify } from "./page-type-name.ts";
import type { EnumSketch, PropertyRow, StructuredSketch, TypeSketch } from "./sketch.ts";

/**
 * Infers enums from rows whose type no page declares and whose description lists values: "Possible values are: `a`,
 * `b`" on a property of the type `status` says that `status` is an enum of `a` and `b`.
 */
export function inferEnums(sketches: readonly TypeSketch[], names: TypeNames): readonly EnumSketch[] {
  const enums = new Set(sketches.filter(({ kind }) => kind === "enum").map(({ name }) => name));
  return sketches.flatMap((sketch) =>
    sketch.kind === "structured" ? sketch.rows.flatMap((row) => inferEnum(sketch, row, names, enums)) : [],
  );
}

function inferEnum(
  sketch: StructuredSketch,
  row: PropertyRow,
  names: TypeNames,
  enums: ReadonlySet<string>,
): readonly EnumSketch[] {
  const { page } = sketch;
  const values = row.possibleValues.filter(({ name }) => name !== "null");
  const { type: written } = row;
  if (values.length < 2 || written === undefined || written.primitive || !/^[A-Za-z_][\w.]*$/u.test(written.name))
    return [];
  const known = resolveTypeName(names, written, page);
  if (known !== undefined && !enums.has(known)) return [];
  const members = values.map(({ name, ...span }) => ({ name, source: rangeOf(row.lines, span) }));
  const source = rangeOf(row.lines, row.descriptionCell ?? row.nameSpan);
  return [
    {
      kind: "enum",
      name: known ?? qualify(written.name, page.namespace),
      page,
      flags: false,
      members,
      inferred: true,
      declarations: [{ origin: "possibleValues", source, members, partial: false }],
    },
  ];
}
