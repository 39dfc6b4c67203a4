import type { EntityType, Property, StructuredType } from "../api-model.ts";
import { type Inherited, type ListedProperty, listedProperties, type PropertyList } from "./inherited-properties.ts";
import { type Lead, leading } from "./lead.ts";
import { mergeDeclarations } from "./merge-declarations.ts";
import { mergeProperty } from "./merge-property.ts";

/**
 * Merges an entity or complex type of pages with the one of CSDL. Documented properties come first, in the page's
 * order; one that CSDL declares on an ancestor keeps its place here and gains the ancestor's declaration.
 */
export function mergeStructured(
  docs: StructuredType,
  csdl: StructuredType,
  inherited: Inherited,
  lead: Lead,
): StructuredType {
  const leader = lead.types === "csdl" ? csdl : docs;
  const base = leader.baseType === undefined && leader === docs ? csdl : leader;
  const description = leading(lead.descriptions, docs.description, csdl.description);
  const deprecated = docs.deprecated ?? csdl.deprecated;
  const listed = mergeProperties(docs, csdl, inherited, lead);
  return {
    ...kindFacts(leader, leader === docs ? csdl : docs),
    name: docs.name,
    ...(base.baseType !== undefined && { baseType: base.baseType }),
    ...(base.baseTypeSource && { baseTypeSource: base.baseTypeSource }),
    abstract: leader.abstract,
    openType: leader.openType,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
    properties: inList(listed, "properties"),
    navigationProperties: inList(listed, "navigationProperties"),
    ...mergeDeclarations(docs, csdl),
  };
}

function kindFacts(
  leader: StructuredType,
  other: StructuredType,
): Pick<EntityType, "kind" | "key"> | { kind: "complexType" } {
  if (leader.kind === "complexType") return { kind: "complexType" };
  const key = leader.key ?? (other.kind === "entityType" ? other.key : undefined);
  return { kind: "entityType", ...(key && { key }) };
}

function mergeProperties(
  docs: StructuredType,
  csdl: StructuredType,
  inherited: Inherited,
  lead: Lead,
): ListedProperty[] {
  const own = listedProperties(csdl);
  const ownByLowerCase = new Map(own.map((listed) => [listed.property.name.toLowerCase(), listed]));
  const declared = inherited(csdl.name);
  const merged = new Map<Property, ListedProperty>();
  for (const listed of listedProperties(docs)) {
    const { name } = listed.property;
    const match = declared.get(name) ?? ownByLowerCase.get(name.toLowerCase());
    const key = match?.property ?? listed.property;
    merged.set(key, mergeListed(listed, match, merged.get(key), lead));
  }
  for (const listed of own) if (!merged.has(listed.property)) merged.set(listed.property, listed);
  return [...merged.values()];
}

/** A property that pages list twice, once in another case or in the other list, is one and keeps both places. */
function mergeListed(
  docs: ListedProperty,
  csdl: ListedProperty | undefined,
  earlier: ListedProperty | undefined,
  lead: Lead,
): ListedProperty {
  if (!csdl) return docs;
  if (earlier) {
    const declarations = [...earlier.property.declarations, ...docs.property.declarations];
    return { ...earlier, property: { ...earlier.property, declarations } };
  }
  const list = lead.types === "csdl" ? csdl.list : docs.list;
  return { list, property: mergeProperty(docs.property, csdl.property, lead) };
}

function inList(listed: readonly ListedProperty[], list: PropertyList): Property[] {
  return listed.filter((one) => one.list === list).map(({ property }) => property);
}
