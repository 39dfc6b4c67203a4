import type { Property, StructuredType } from "../../model/api-model.ts";

/** A property as a type has it. */
export interface Member {
  readonly property: Property;
  readonly navigation: boolean;
}

/**
 * Returns the properties and navigation properties that a type itself declares, each name once. Control information
 * (`@odata.type`) is left out where a page lists it as a property: every resource has it.
 */
export function membersOf(type: StructuredType): readonly Member[] {
  const byName = new Map<string, Member>();
  const members = [
    ...type.properties.map((property) => ({ property, navigation: false })),
    ...type.navigationProperties.map((property) => ({ property, navigation: true })),
  ];
  for (const member of members) {
    const { name } = member.property;
    if (!name.startsWith("@") && !byName.has(name)) byName.set(name, isKey(type, name) ? notNull(member) : member);
  }
  return [...byName.values()];
}

/** An entity's key is `id` where nothing says another. */
function isKey(type: StructuredType, name: string): boolean {
  return type.kind === "entityType" && (type.key ?? ["id"]).includes(name);
}

/** A key is never null (OData CSDL XML 4.01, section 6.5). */
function notNull(member: Member): Member {
  return { ...member, property: { ...member.property, nullable: false } };
}
