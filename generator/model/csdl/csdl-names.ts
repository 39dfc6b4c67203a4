import type { CsdlSchemaSyntax } from "../../parse/csdl/csdl-syntax.ts";
import type { TypeRef } from "../api-model.ts";

/** Names of a CSDL document as qualified names, its aliases and type definitions resolved. */
export interface CsdlNames {
  /** `graph.user` → `microsoft.graph.user`; a name of an unknown prefix stays as it is. */
  readonly resolveName: (name: string) => string;
  /** The same for a type expression; a type definition gives its underlying type. */
  readonly resolveType: (expression: string) => TypeRef;
}

/** The aliases that the vocabularies give themselves, for documents that use them without declaring them. */
const VOCABULARY_ALIASES: readonly (readonly [string, string])[] = [
  ["Core", "Org.OData.Core.V1"],
  ["Capabilities", "Org.OData.Capabilities.V1"],
];

/** Builds the names of a document; aliases are its own, type definitions may stand in any of the documents. */
export function csdlNames(document: CsdlSchemaSyntax, underlyingByName: ReadonlyMap<string, string>): CsdlNames {
  const namespaceByAlias = aliasesOf(document);
  const resolveName = (name: string): string => {
    const dot = name.lastIndexOf(".");
    const namespace = namespaceByAlias.get(name.slice(0, dot));
    return dot > 0 && namespace !== undefined ? `${namespace}${name.slice(dot)}` : name;
  };
  const known = new Map<string, TypeRef>();
  const resolveType = (expression: string): TypeRef => {
    const type = known.get(expression) ?? resolveExpression(expression, resolveName, underlyingByName);
    known.set(expression, type);
    return type;
  };
  return { resolveName, resolveType };
}

function resolveExpression(
  expression: string,
  resolveName: CsdlNames["resolveName"],
  underlyingByName: ReadonlyMap<string, string>,
): TypeRef {
  const item = /^Collection\((.*)\)$/.exec(expression)?.[1];
  const name = resolveName(item ?? expression);
  const type = underlyingByName.get(name) ?? name;
  return item === undefined ? type : `Collection(${type})`;
}

/** Returns the underlying type of each type definition of the documents, by qualified name. */
export function typeDefinitions(documents: readonly CsdlSchemaSyntax[]): ReadonlyMap<string, string> {
  const underlyingByName = new Map<string, string>();
  for (const { schemas } of documents) {
    for (const { namespace, types } of schemas) {
      for (const type of types) {
        if (type.kind !== "typeDefinition") continue;
        underlyingByName.set(`${namespace.text}.${type.name.text}`, type.underlyingType.text);
      }
    }
  }
  return underlyingByName;
}

function aliasesOf({ schemas, includes }: CsdlSchemaSyntax): ReadonlyMap<string, string> {
  const aliases = new Map(VOCABULARY_ALIASES);
  for (const { alias, namespace } of includes) aliases.set(alias, namespace);
  for (const { alias, namespace } of schemas) if (alias) aliases.set(alias, namespace.text);
  return aliases;
}
