import type { Property, PropertyDeclaration } from "../api-model.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import { resolveTypeRef } from "./resolve-type-ref.ts";
import type { RepresentedProperty, StructuredSketch } from "./sketch.ts";
import { buildProperty } from "./build-property.ts";

/**
 * Builds the properties of a type from all places that declare it. Tables lead; what only a JSON representation shows
 * is added, unless a base type has it (`inherited`).
 */
export function buildProperties(
  sketches: readonly StructuredSketch[],
  names: TypeNames,
  inherited: ReadonlySet<string>,
): readonly Property[] {
  const properties = new Map<string, Property>();
  for (const sketch of sketches) {
    for (const row of sketch.rows) {
      if (!row.name.includes("@")) addProperty(properties, buildProperty(row, names, sketch.page));
    }
  }
  for (const sketch of sketches) {
    for (const represented of sketch.represented) {
      const declaration = declarationOf(represented, names, sketch.page);
      const known = properties.get(represented.name);
      if (known !== undefined) properties.set(known.name, withDeclarations(known, [declaration]));
      else if (!inherited.has(represented.name) && declaration.type !== undefined) {
        addProperty(properties, {
          name: represented.name,
          type: declaration.type,
          inferred: true,
          source: represented.source,
          declarations: [declaration],
        });
      }
    }
  }
  return [...properties.values()];
}

function addProperty(properties: Map<string, Property>, property: Property): void {
  const known = properties.get(property.name);
  properties.set(property.name, known === undefined ? property : withDeclarations(known, property.declarations));
}

function withDeclarations(property: Property, declarations: readonly PropertyDeclaration[]): Property {
  return { ...property, declarations: [...property.declarations, ...declarations] };
}

function declarationOf(represented: RepresentedProperty, names: TypeNames, context: NameContext): PropertyDeclaration {
  const { name, source, type, typeText, typeSource } = represented;
  const primitive = type?.name.startsWith("Edm.") === true;
  return {
    origin: "jsonRepresentation",
    name,
    source,
    ...(type !== undefined && { type: resolveTypeRef(names, { ...type, primitive }, context) }),
    typeText,
    typeSource,
  };
}
