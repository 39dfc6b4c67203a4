import type { Type } from "../api-model.ts";

/** Gives the name that a type has in the merged model. */
export type Rename = (name: string) => string;

/**
 * Pairs the types of pages and of CSDL whose qualified names differ in case alone. The page's spelling counts where a
 * page is the type's own; where pages only refer to the type, the CSDL's does.
 */
export function pairTypeNames(
  docs: ReadonlyMap<string, Type>,
  csdl: ReadonlyMap<string, Type>,
): { readonly renameInDocs: Rename; readonly renameInCsdl: Rename } {
  const docsNames = namesByLowerCase([...docs.values()].filter(({ name, inferred }) => !csdl.has(name) && !inferred));
  const csdlNames = namesByLowerCase([...csdl.values()].filter(({ name }) => !docs.has(name)));
  const ownedByDocs = new Map<string, string>();
  for (const [key, name] of csdlNames) {
    const owned = docsNames.get(key);
    if (owned !== undefined) ownedByDocs.set(name, owned);
  }
  return {
    renameInDocs: (name) =>
      docs.has(name) && !docs.get(name)?.inferred ? name : (csdlNames.get(name.toLowerCase()) ?? name),
    renameInCsdl: (name) => ownedByDocs.get(name) ?? name,
  };
}

/** Names that differ in case alone stand for none of them. */
function namesByLowerCase(types: readonly Type[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { name } of types) {
    const key = name.toLowerCase();
    if (names.has(key)) ambiguous.add(key);
    names.set(key, name);
  }
  for (const key of ambiguous) names.delete(key);
  return names;
}
