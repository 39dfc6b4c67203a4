import type { SourceRange } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type { Property, PropertyDeclaration, TypeRef } from "../api-model.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import type { Writable } from "../writable.ts";
import { resolveTypeRef } from "./resolve-type-ref.ts";
import type { RowMarkers } from "./row-markers.ts";
import type { PropertyRow } from "./sketch.ts";

/** A property whose declarations are still being gathered. */
export type GrowingProperty = Property & { readonly declarations: PropertyDeclaration[] };

/** Builds a property from one table row. Where the row has no readable type, `Edm.Untyped` is inferred. */
export function buildProperty(row: PropertyRow, names: TypeNames, context: NameContext): GrowingProperty {
  const type = row.type === undefined ? undefined : resolveTypeRef(names, row.type, context);
  const source = rangeOf(row.lines, row.nameSpan);
  const property: Writable<GrowingProperty> = {
    name: row.name,
    type: type ?? "Edm.Untyped",
    ...ownMarkers(row.markers),
    source,
    declarations: [declarationOf(row, source, type)],
  };
  if (row.possibleValues.length > 0) property.possibleValues = row.possibleValues.map(({ name }) => name);
  if (row.description.text !== "") property.description = row.description.text;
  if (type === undefined) property.inferred = true;
  return property;
}

/** The markers that are a property's own. */
function ownMarkers(markers: RowMarkers): Omit<RowMarkers, "key" | "inheritedFrom"> {
  if (markers.key === undefined && markers.inheritedFrom === undefined) return markers;
  const { key: _key, inheritedFrom: _inheritedFrom, ...own } = markers;
  return own;
}

function declarationOf(row: PropertyRow, source: SourceRange, type: TypeRef | undefined): PropertyDeclaration {
  const { typeCell, descriptionCell, markers, lines, possibleValues, description } = row;
  const declaration: Writable<PropertyDeclaration> = { origin: row.origin, name: row.name, source };
  if (type !== undefined) declaration.type = type;
  if (typeCell !== undefined) {
    declaration.typeText = typeCell.content.text;
    declaration.typeSource = rangeOf(lines, typeCell.content);
  }
  if (markers.nullable !== undefined) declaration.nullable = markers.nullable;
  if (markers.readOnly !== undefined) declaration.readOnly = markers.readOnly;
  if (markers.required !== undefined) declaration.required = markers.required;
  if (description.text !== "") declaration.description = description.text;
  if (descriptionCell !== undefined) declaration.descriptionSource = rangeOf(lines, descriptionCell.content);
  if (possibleValues.length > 0) {
    declaration.possibleValues = possibleValues.map(({ name, ...span }) => ({ name, source: rangeOf(lines, span) }));
  }
  return declaration;
}
