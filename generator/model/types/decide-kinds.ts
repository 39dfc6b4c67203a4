import type { GrowingType, StructuredContext } from "./growing-type.ts";
import { itemTypeOf } from "./resolve-type-ref.ts";

/**
 * Tells the entity types among structured types: those with a key, those that navigate, those that a relationship
 * table leads to, and all that derive from one or are its base. An `id` by itself is no key, as complex types that refer
 * to something have one too: it is where it can't be written, where the type has methods, or where a page that creates
 * instances is all that is known of it.
 */
export function decideKinds(types: readonly GrowingType[], context: StructuredContext): ReadonlySet<string> {
  const known = new Map(types.map((type) => [type.name, type]));
  const entities = new Set<string>();
  for (const type of types) {
    if (hasKey(type) || relationships(type).some((item) => !context.enums.has(item)))
      addWithBases(type, known, entities);
    for (const item of relationships(type)) {
      const target = known.get(item);
      if (target !== undefined) addWithBases(target, known, entities);
    }
  }
  for (const type of types) if (derivesFrom(type, known, entities)) entities.add(type.name);
  return entities;
}

function hasKey({ sketches, properties, name }: GrowingType): boolean {
  if (name.endsWith(".entity") || sketches.some(({ key }) => key.length > 0)) return true;
  const id = properties.find((property) => property.name === "id" && property.type === "Edm.String");
  return (
    id !== undefined && (id.readOnly === true || sketches.some(({ inferred, page }) => inferred || page.hasMethods))
  );
}

/** The types that the relationship tables of a type lead to. */
function relationships({ properties }: GrowingType): readonly string[] {
  return properties
    .filter(
      ({ declarations, type }) =>
        declarations[0]?.origin === "relationshipTable" && !itemTypeOf(type).startsWith("Edm."),
    )
    .map(({ type }) => itemTypeOf(type));
}

function addWithBases(type: GrowingType, known: ReadonlyMap<string, GrowingType>, entities: Set<string>): void {
  let next: GrowingType | undefined = type;
  while (next !== undefined && !entities.has(next.name)) {
    entities.add(next.name);
    next = next.base === undefined ? undefined : known.get(next.base.resolved);
  }
}

function derivesFrom(
  type: GrowingType,
  known: ReadonlyMap<string, GrowingType>,
  entities: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  let next: GrowingType | undefined = type;
  while (next !== undefined && !seen.has(next.name)) {
    if (entities.has(next.name)) return true;
    seen.add(next.name);
    const base: string | undefined = next.base?.resolved;
    if (base?.endsWith(".entity") === true) return true;
    next = base === undefined ? undefined : known.get(base);
  }
  return false;
}
