import type { ApiModel, Property, StructuredType, Type, TypeDeclaration } from "../../model/api-model.ts";

/** A type that both pages and CSDL declare. */
export interface BothSides<T extends Type> {
  readonly type: T;
  /** The first place in the pages. */
  readonly docs: TypeDeclaration;
  readonly csdl: TypeDeclaration;
}

/** Returns the types that have a page of their own and a declaration in CSDL. */
export function documentedTypes(model: ApiModel): readonly BothSides<Type>[] {
  return [...model.types.values()].flatMap((type) => {
    const csdl = type.declarations.find((declaration) => declaration.origin === "csdl");
    const docs = type.declarations.find((declaration) => declaration.origin !== "csdl");
    if (csdl === undefined || docs === undefined || type.inferred === true) return [];
    return [{ type, docs, csdl }];
  });
}

/** Returns those of them that have properties. */
export function documentedStructures(model: ApiModel): readonly BothSides<StructuredType>[] {
  return documentedTypes(model).flatMap(({ type, ...places }) =>
    type.kind === "enumType" ? [] : [{ type, ...places }],
  );
}

/** Returns the properties and navigation properties of a type. */
export function allProperties(type: StructuredType): readonly Property[] {
  return [...type.properties, ...type.navigationProperties];
}
