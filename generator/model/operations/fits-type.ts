import type { TypeLookup } from "../types/type-index.ts";

/**
 * Returns whether names can be those of a type's properties: whether it or its bases have half of them or more. A type
 * that lists none, and no names, fit anything.
 */
export function fitsType(types: TypeLookup["types"], type: string, names: readonly string[]): boolean {
  const known = memberNames(types, type);
  const found = names.filter((name) => known.has(name.toLowerCase()));
  return known.size === 0 || found.length * 2 >= names.length;
}

/** In lower case. */
function memberNames(types: TypeLookup["types"], name: string): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const type = types.get(at);
    if (type === undefined || type.kind === "enumType") break;
    for (const member of [...type.properties, ...type.navigationProperties]) names.add(member.name.toLowerCase());
    at = type.baseType;
  }
  return names;
}
