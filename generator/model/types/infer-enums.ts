import { rangeOf } from "../../text/source.ts";
import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeNames } from "../type-names.ts";
import { qualify } from "./page-type-name.ts";
import type { EnumSketch, PropertyRow, StructuredSketch, TypeSketch } from "./sketch.ts";
import { writtenTypeOf } from "./written-type.ts";

/**
 * Infers enums from rows whose type no page declares and whose description lists values: "Possible values are: `a`,
 * `b`" on a property of the type `status` says that `status` is an enum of `a` and `b`.
 */
export function inferEnums(sketches: readonly TypeSketch[], names: TypeNames): readonly EnumSketch[] {
  return sketches.flatMap((sketch) =>
    sketch.kind === "structured" ? sketch.rows.flatMap((row) => inferEnum(sketch, row, names)) : [],
  );
}

function inferEnum(sketch: StructuredSketch, row: PropertyRow, names: TypeNames): readonly EnumSketch[] {
  const written = writtenTypeOf(row.typeCell);
  if (row.possibleValues.length < 2 || written === undefined || written.primitive) return [];
  const { page } = sketch;
  if (resolveTypeName(names, written, page) !== undefined || !/^[A-Za-z_][\w.]*$/u.test(written.name)) return [];
  const members = row.possibleValues.map(({ name, ...span }) => ({ name, source: rangeOf(row.lines, span) }));
  const source = rangeOf(row.lines, row.descriptionCell ?? row.nameSpan);
  return [
    {
      kind: "enum",
      name: qualify(written.name, page.namespace),
      page,
      flags: false,
      members,
      inferred: true,
      declarations: [{ origin: "possibleValues", source, members, partial: false }],
    },
  ];
}
