import type { PageReading } from "../page-reading.ts";
import { itemTypeOf } from "./resolve-type-ref.ts";
import type { StructuredContext, StructuredDraft } from "./structured-draft.ts";

/**
 * Tells the entity types among structured types: those with a key, those that navigate, those that a relationship
 * table leads to, and all that derive from one or are its base. An `id` by itself is no key, as complex types that refer
 * to something have one too: it is where it can't be written, where the type has methods, or where a page that creates
 * instances is all that is known of it.
 */
export function decideKinds(drafts: readonly StructuredDraft[], context: StructuredContext): ReadonlySet<string> {
  const known = new Map(drafts.map((draft) => [draft.name, draft]));
  const entities = new Set<string>();
  for (const draft of drafts) {
    if (hasKey(draft) || relationships(draft).some((item) => !context.enums.has(item)))
      addWithBases(draft, known, entities);
    for (const item of relationships(draft)) {
      const target = known.get(item);
      if (target !== undefined) addWithBases(target, known, entities);
    }
  }
  for (const draft of drafts) if (derivesFrom(draft, known, entities)) entities.add(draft.name);
  return entities;
}

function hasKey({ sketches, properties, name }: StructuredDraft): boolean {
  if (name.endsWith(".entity") || sketches.some(({ key }) => key.length > 0)) return true;
  const id = properties.find((property) => property.name === "id" && property.type === "Edm.String");
  return (
    id !== undefined && (id.readOnly === true || sketches.some((sketch) => sketch.inferred || hasMethods(sketch.page)))
  );
}

/** The methods of a type act on one of its instances, which has to be told from the others. */
function hasMethods({ sections }: PageReading): boolean {
  return sections.some((section) => section.role === "methods" && section.tables.length > 0);
}

/** The types that the relationship tables of a type lead to. */
function relationships({ properties }: StructuredDraft): readonly string[] {
  return properties
    .filter(
      ({ declarations, type }) =>
        declarations[0]?.origin === "relationshipTable" && !itemTypeOf(type).startsWith("Edm."),
    )
    .map(({ type }) => itemTypeOf(type));
}

function addWithBases(
  draft: StructuredDraft,
  known: ReadonlyMap<string, StructuredDraft>,
  entities: Set<string>,
): void {
  let next: StructuredDraft | undefined = draft;
  while (next !== undefined && !entities.has(next.name)) {
    entities.add(next.name);
    next = next.base === undefined ? undefined : known.get(next.base.resolved);
  }
}

function derivesFrom(
  draft: StructuredDraft,
  known: ReadonlyMap<string, StructuredDraft>,
  entities: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  let next: StructuredDraft | undefined = draft;
  while (next !== undefined && !seen.has(next.name)) {
    if (entities.has(next.name)) return true;
    seen.add(next.name);
    const base: string | undefined = next.base?.resolved;
    if (base?.endsWith(".entity") === true) return true;
    next = base === undefined ? undefined : known.get(base);
  }
  return false;
}
