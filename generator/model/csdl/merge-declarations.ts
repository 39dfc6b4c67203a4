import type { Type, TypeDeclaration } from "../api-model.ts";

/** Returns the places of a type in pages, then those in CSDL; the first of each says its kind and base type. */
export function mergeDeclarations(docs: Type, csdl: Type): Pick<Type, "source" | "declarations"> {
  return {
    source: [...docs.source, ...csdl.source],
    declarations: [...stated(docs), ...stated(csdl)],
  };
}

function stated(type: Type): readonly TypeDeclaration[] {
  const baseType = type.kind === "enumType" ? undefined : type.baseType;
  const facts = { kind: type.kind, ...(baseType !== undefined && { baseType }) };
  return type.declarations.map((declaration, at) => (at === 0 ? { ...declaration, ...facts } : declaration));
}
