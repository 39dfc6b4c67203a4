import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { ApiModel, Property, StructuredType, Type, TypeDeclaration } from "../../model/api-model.ts";

/** A type that both pages and CSDL declare. */
export interface BothSides<T extends Type> {
  readonly type: T;
  /** The first place in the pages. */
  readonly docs: TypeDeclaration;
  readonly csdl: TypeDeclaration;
}

/** Returns the types that have a page of their own and a declaration in CSDL. */
export const documentedTypes = rememberByObject((model: ApiModel): readonly BothSides<Type>[] =>
  [...model.types.values()].flatMap((type) => {
    if (type.inferred === true) return [];
    const csdl = type.declarations.find((declaration) => declaration.origin === "csdl");
    const docs = type.declarations.find((declaration) => declaration.origin !== "csdl");
    return csdl === undefined || docs === undefined ? [] : [{ type, docs, csdl }];
  }),
);

/** Returns those of them that have properties. */
export const documentedStructures = rememberByObject((model: ApiModel): readonly BothSides<StructuredType>[] =>
  documentedTypes(model).flatMap(({ type, ...places }) => (type.kind === "enumType" ? [] : [{ type, ...places }])),
);

/** Returns the properties and navigation properties of a type. */
export function allProperties(type: StructuredType): readonly Property[] {
  return [...type.properties, ...type.navigationProperties];
}
