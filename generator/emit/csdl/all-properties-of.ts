import type { ApiModel, Property } from "../../model/api-model.ts";

/** Returns the properties and navigation properties that a type has or inherits, by name. */
export function allPropertiesOf(model: ApiModel, name: string): ReadonlyMap<string, Property> {
  const properties = new Map<string, Property>();
  const seen = new Set<string>();
  let type = model.types.get(name);
  while (type && type.kind !== "enumType" && !seen.has(type.name)) {
    seen.add(type.name);
    for (const property of [...type.properties, ...type.navigationProperties]) {
      if (!properties.has(property.name)) properties.set(property.name, property);
    }
    type = type.baseType === undefined ? undefined : model.types.get(type.baseType);
  }
  return properties;
}
