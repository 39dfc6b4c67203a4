import { rangeOf } from "../../text/source.ts";
import type { Property, PropertyDeclaration, TypeRef } from "../api-model.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import { resolveTypeRef } from "./resolve-type-ref.ts";
import type { PropertyRow } from "./sketch.ts";

/** Builds a property from one table row. Where the row has no readable type, `Edm.Untyped` is inferred. */
export function buildProperty(row: PropertyRow, names: TypeNames, context: NameContext): Property {
  const type = row.type === undefined ? undefined : resolveTypeRef(names, row.type, context);
  const { key: _key, inheritedFrom: _inheritedFrom, ...markers } = row.markers;
  const values = row.possibleValues.map(({ name }) => name);
  return {
    name: row.name,
    type: type ?? "Edm.Untyped",
    ...markers,
    ...(values.length > 0 && { possibleValues: values }),
    ...(row.description.text !== "" && { description: row.description.text }),
    ...(type === undefined && { inferred: true }),
    source: rangeOf(row.lines, row.nameSpan),
    declarations: [declarationOf(row, type)],
  };
}

function declarationOf(row: PropertyRow, type: TypeRef | undefined): PropertyDeclaration {
  const { typeCell, descriptionCell, markers, lines, possibleValues, description } = row;
  return {
    origin: row.origin,
    name: row.name,
    source: rangeOf(lines, row.nameSpan),
    ...(type !== undefined && { type }),
    ...(typeCell !== undefined && { typeText: typeCell.content.text, typeSource: rangeOf(lines, typeCell.content) }),
    ...(markers.nullable !== undefined && { nullable: markers.nullable }),
    ...(markers.readOnly !== undefined && { readOnly: markers.readOnly }),
    ...(markers.required !== undefined && { required: markers.required }),
    ...(description.text !== "" && { description: description.text }),
    ...(descriptionCell !== undefined && { descriptionSource: rangeOf(lines, descriptionCell.content) }),
    ...(possibleValues.length > 0 && {
      possibleValues: possibleValues.map(({ name, ...span }) => ({ name, source: rangeOf(lines, span) })),
    }),
  };
}
