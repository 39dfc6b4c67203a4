import type { SourceRange } from "../../text/source.ts";
import type { Property, PropertyDeclaration, TypeRef } from "../api-model.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import type { Writable } from "../writable.ts";
import { resolveTypeRef } from "./resolve-type-ref.ts";
import type { RowMarkers } from "./row-markers.ts";
import type { PropertyRow } from "./sketch.ts";

/** A property whose declarations are still being gathered. */
export type GrowingProperty = Property & { readonly declarations: PropertyDeclaration[] };

/** Builds a property from one table row of a page. Where the row has no readable type, `Edm.Untyped` is inferred. */
export function buildProperty(row: PropertyRow, names: TypeNames, page: NameContext): GrowingProperty {
  const type = row.type === undefined ? undefined : resolveTypeRef(names, row.type, page);
  const source = sourceRangeOf(row.source, page.file);
  const property: Writable<GrowingProperty> = {
    name: row.name,
    type: type ?? "Edm.Untyped",
    ...ownMarkers(row.markers),
    source,
    declarations: [declarationOf(row, page.file, { source, type })],
  };
  if (row.possibleValues !== undefined) property.possibleValues = row.possibleValues.map(({ name }) => name);
  const description = row.descriptionCell?.text ?? "";
  if (description !== "") property.description = description;
  if (type === undefined) property.inferred = true;
  return property;
}

/** The markers that are a property's own. */
function ownMarkers(markers: RowMarkers): Omit<RowMarkers, "key" | "inheritedFrom"> {
  if (markers.key === undefined && markers.inheritedFrom === undefined) return markers;
  const { key: _key, inheritedFrom: _inheritedFrom, ...own } = markers;
  return own;
}

interface Resolved {
  readonly source: SourceRange;
  readonly type: TypeRef | undefined;
}

function declarationOf(row: PropertyRow, file: string, { source, type }: Resolved): PropertyDeclaration {
  const { typeCell, descriptionCell, markers, possibleValues } = row;
  const declaration: Writable<PropertyDeclaration> = { origin: row.origin, name: row.name, source };
  if (type !== undefined) declaration.type = type;
  if (typeCell !== undefined) {
    declaration.typeText = typeCell.text;
    declaration.typeSource = sourceRangeOf(typeCell.source, file);
  }
  if (markers.nullable !== undefined) declaration.nullable = markers.nullable;
  if (markers.readOnly !== undefined) declaration.readOnly = markers.readOnly;
  if (markers.required !== undefined) declaration.required = markers.required;
  if (descriptionCell !== undefined) {
    if (descriptionCell.text !== "") declaration.description = descriptionCell.text;
    declaration.descriptionSource = sourceRangeOf(descriptionCell.source, file);
  }
  if (possibleValues !== undefined) {
    declaration.possibleValues = possibleValues.map((value) => ({
      name: value.name,
      source: sourceRangeOf(value.source, file),
    }));
  }
  return declaration;
}
