import type { Property } from "../../model/api-model.ts";
import type { FileTable } from "./file-table.ts";
import type { PropertyEntry } from "./report-data.ts";

/** Returns what the page shows of a property; `keys` are the names of its type's key properties. */
export function propertyEntry(property: Property, files: FileTable, keys: readonly string[] = []): PropertyEntry {
  const { name, type, description, source } = property;
  return {
    name,
    type,
    traits: [...(keys.includes(name) ? ["key"] : []), ...traitsOf(property)],
    ...(description === undefined ? {} : { description }),
    place: files.place(source),
  };
}

function traitsOf(property: Property): readonly string[] {
  const traits: readonly (readonly [string, boolean | undefined])[] = [
    ["required", property.required],
    ["read-only", property.readOnly],
    ["not nullable", property.nullable === false],
    ["only on $select", property.onlyOnSelect],
    ["deprecated", property.deprecated !== undefined],
  ];
  return traits.flatMap(([name, holds]) => (holds === true ? [name] : []));
}
