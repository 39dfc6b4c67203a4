import type { Property, StructuredType } from "../api-model.ts";
import { buildProperties } from "./build-properties.ts";
import { buildDeclarations } from "./build-declarations.ts";
import { decideKinds } from "./decide-kinds.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { GrowingType, ResolvedBase, StructuredContext } from "./growing-type.ts";
import { resolveBases } from "./resolve-bases.ts";
import { itemTypeOf } from "./resolve-type-ref.ts";
import { routeSpellings } from "./route-spellings.ts";
import type { StructuredSketch } from "./sketch.ts";

/** Builds the structured types: their bases, properties and kinds, and which properties navigate. */
export function buildStructuredTypes(
  groups: readonly SketchGroup<StructuredSketch>[],
  context: StructuredContext,
): readonly StructuredType[] {
  const bases = resolveBases(groups, context.names);
  const namesByType = new Map(groups.map((group) => [group.name, writtenNames(group)]));
  const spellings = routeSpellings(context.drafts);
  const types = groups.map(({ name, sketches }) => {
    const base = bases.get(name);
    const inherited = inheritedNames(name, bases, namesByType);
    const properties = buildProperties(sketches, { ...context, spellings, inherited });
    return { name, sketches, ...(base !== undefined && { base }), properties };
  });
  const entities = decideKinds(types, context);
  return types.map((type) => finish(type, entities, context));
}

function writtenNames({ sketches }: SketchGroup<StructuredSketch>): readonly string[] {
  return sketches.flatMap(({ rows }) => rows.map(({ name }) => name));
}

/** The property names that the tables of a type's bases list. Stops at a cycle. */
function inheritedNames(
  name: string,
  bases: ReadonlyMap<string, ResolvedBase>,
  namesByType: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const inherited = new Set<string>();
  const seen = new Set([name]);
  for (let base = bases.get(name)?.resolved; base !== undefined && !seen.has(base); base = bases.get(base)?.resolved) {
    seen.add(base);
    for (const written of namesByType.get(base) ?? []) inherited.add(written);
  }
  return inherited;
}

function finish(type: GrowingType, entities: ReadonlySet<string>, { enums }: StructuredContext): StructuredType {
  const { sketches, base } = type;
  const description = sketches.find((sketch) => sketch.description !== undefined)?.description;
  const deprecated = sketches.find((sketch) => sketch.deprecated !== undefined)?.deprecated;
  const declarations = sketches.flatMap(buildDeclarations);
  const navigates = (property: Property): boolean => isNavigation(property, entities, enums, type);
  const facts = {
    name: type.name,
    ...(base !== undefined && { baseType: base.resolved, baseTypeSource: base.source }),
    abstract: sketches.some(({ abstract }) => abstract),
    openType: sketches.some(({ openType }) => openType),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    properties: type.properties.filter((property) => !navigates(property)),
    navigationProperties: type.properties.filter(navigates),
    ...(sketches.every(({ inferred }) => inferred === true) && { inferred: true as const }),
    source: declarations.map(({ source }) => source),
    declarations,
  };
  const key = keyOf(type);
  if (!entities.has(type.name)) return { kind: "complexType", ...facts };
  return { kind: "entityType", ...facts, ...(key.length > 0 && { key }) };
}

/** The properties that places call a key; where none does, the `id` of a type without a base. */
function keyOf({ sketches, base, properties }: GrowingType): readonly string[] {
  const stated = [...new Set(sketches.flatMap((sketch) => sketch.key))];
  if (stated.length > 0 || base !== undefined) return stated;
  return properties.some(({ name }) => name === "id") ? ["id"] : [];
}

/** A property leads to another resource where its type is an entity; a relationship table says so for unknown types. */
function isNavigation(
  property: Property,
  entities: ReadonlySet<string>,
  enums: ReadonlySet<string>,
  { name }: GrowingType,
): boolean {
  const isRelationship = property.declarations[0]?.origin === "relationshipTable";
  const item = itemTypeOf(property.type);
  if (item.startsWith("Edm.") || enums.has(item)) return false;
  if (entities.has(item)) return name !== item || isRelationship;
  return isRelationship;
}
