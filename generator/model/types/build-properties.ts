import type { Property, PropertyDeclaration } from "../api-model.ts";
import { sourceRangeOf } from "../page-range.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import type { Writable } from "../writable.ts";
import type { OnPage } from "./page-draft.ts";
import { resolveTypeRef } from "./resolve-type-ref.ts";
import { pairNames } from "./pair-names.ts";
import type { PropertyRow, RepresentedProperty, StructuredSketch } from "./sketch.ts";
import type { GrowingProperty } from "./build-property.ts";
import { buildProperty } from "./build-property.ts";

/** What the building of properties needs besides their sketches. */
export interface PropertyContext {
  readonly names: TypeNames;
  /** Qualified names of the enums. */
  readonly enums: ReadonlySet<string>;
  /** How routes spell names: see `routeSpellings`. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The property names that base types have. */
  readonly inherited: ReadonlySet<string>;
}

/**
 * Builds the properties of a type from all places that declare it. Tables lead; what only a JSON representation shows
 * is added, unless a base type has it or the type is open: there the representation shows samples.
 */
export function buildProperties(
  sketches: readonly OnPage<StructuredSketch>[],
  context: PropertyContext,
): readonly Property[] {
  const properties = new Map<string, GrowingProperty>();
  for (const sketch of sketches) addRows(properties, sketch, context);
  for (const sketch of sketches) {
    for (const represented of propertiesShown(sketch)) addRepresented(properties, sketch, represented, context);
  }
  return [...properties.values()];
}

function propertiesShown({ representations }: StructuredSketch): readonly RepresentedProperty[] {
  return representations.flatMap((shown) => shown.properties);
}

function addRows(
  properties: Map<string, GrowingProperty>,
  sketch: OnPage<StructuredSketch>,
  context: PropertyContext,
): void {
  const pairs = pairNames(sketch.page, sketch.rows, propertiesShown(sketch));
  for (const row of sketch.rows) {
    if (row.name.includes("@")) continue;
    const name = pairs.get(row.name) ?? spelling(row, context);
    const property = buildProperty(row, context.names, sketch.page);
    addProperty(properties, name === property.name ? property : { ...property, name });
  }
}

/** Routes lead through relationships: where a row has no humps and the routes do, theirs is the name. */
function spelling({ name, origin }: PropertyRow, { spellings }: PropertyContext): string {
  const routed = origin === "relationshipTable" && name === name.toLowerCase() ? spellings.get(name) : undefined;
  return routed ?? name;
}

function addRepresented(
  properties: Map<string, GrowingProperty>,
  { openType, page }: OnPage<StructuredSketch>,
  represented: RepresentedProperty,
  { names, enums, inherited }: PropertyContext,
): void {
  const { name } = represented;
  const declaration = declarationOf(represented, names, page);
  const { type, source } = declaration;
  const known = properties.get(name);
  if (known !== undefined) {
    known.declarations.push(declaration);
    if (type !== undefined && known.type === "Edm.String" && enums.has(type)) properties.set(name, { ...known, type });
  } else if (!openType && !inherited.has(name) && type !== undefined) {
    addProperty(properties, { name, type, inferred: true, source, declarations: [declaration] });
  }
}

function addProperty(properties: Map<string, GrowingProperty>, property: GrowingProperty): void {
  const known = properties.get(property.name);
  if (known === undefined) properties.set(property.name, property);
  else known.declarations.push(...property.declarations);
}

function declarationOf(represented: RepresentedProperty, names: TypeNames, page: NameContext): PropertyDeclaration {
  const { name, source, type, typeText, typeSource } = represented;
  const declaration: Writable<PropertyDeclaration> = {
    origin: "jsonRepresentation",
    name,
    source: sourceRangeOf(source, page.file),
    typeText,
    typeSource: sourceRangeOf(typeSource, page.file),
  };
  if (type !== undefined) {
    const written = type.name.startsWith("Edm.") ? ({ ...type, primitive: true } as const) : type;
    declaration.type = resolveTypeRef(names, written, page);
  }
  return declaration;
}
