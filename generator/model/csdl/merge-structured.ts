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
  const used = new Set<Property>();
  const documented = listedProperties(docs).map((listed) => {
    const { name } = listed.property;
    const match = declared.get(name) ?? ownByLowerCase.get(name.toLowerCase());
    if (!match || used.has(match.property)) return listed;
    used.add(match.property);
    const list = lead.types === "csdl" ? match.list : listed.list;
    return { list, property: mergeProperty(listed.property, match.property, lead) };
  });
  return [...documented, ...own.filter(({ property }) => !used.has(property))];
}

function inList(listed: readonly ListedProperty[], list: PropertyList): Property[] {
  return listed.filter((one) => one.list === list).map(({ property }) => property);
}
