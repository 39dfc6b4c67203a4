import type { Property, Type } from "../api-model.ts";

/** A property with the list of its type that it stands in. */
export interface ListedProperty {
  readonly list: PropertyList;
  readonly property: Property;
}

export type PropertyList = "properties" | "navigationProperties";

/** Returns what a type, given by name, declares or inherits, by property name; its own stand before inherited ones. */
export type Inherited = (type: string) => ReadonlyMap<string, ListedProperty>;

/** Makes a look-up of declared and inherited properties; each type is worked out once. */
export function inheritedProperties(types: ReadonlyMap<string, Type>): Inherited {
  const known = new Map<string, ReadonlyMap<string, ListedProperty>>();
  const inherited: Inherited = (name) => {
    const ready = known.get(name);
    if (ready) return ready;
    const type = types.get(name);
    const all = new Map<string, ListedProperty>();
    known.set(name, all);
    if (!type || type.kind === "enumType") return all;
    for (const listed of listedProperties(type)) all.set(listed.property.name, listed);
    const base = type.baseType === undefined ? [] : inherited(type.baseType);
    for (const [property, listed] of base) if (!all.has(property)) all.set(property, listed);
    return all;
  };
  return inherited;
}

/** Returns the own properties of a type with their lists. */
export function listedProperties(type: Exclude<Type, { kind: "enumType" }>): ListedProperty[] {
  return LISTS.flatMap((list) => type[list].map((property) => ({ list, property })));
}

const LISTS: readonly PropertyList[] = ["properties", "navigationProperties"];
