import type { TypeRef } from "../../model/api-model.ts";

/** A type expression in its parts. */
export interface TypeName {
  readonly name: string;
  readonly collection: boolean;
}

/** Returns the parts of a type expression: `Collection(Edm.Guid)` is a collection of `Edm.Guid`. */
export function typeNameOf(type: TypeRef): TypeName {
  const collection = type.startsWith("Collection(") && type.endsWith(")");
  return { name: collection ? type.slice("Collection(".length, -1) : type, collection };
}

/** Returns the name without its namespace. */
export function shortName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Returns a type expression as the pages write it: `user collection`, `String`. */
export function printType(type: TypeRef): string {
  const { name, collection } = typeNameOf(type);
  return collection ? `${shortName(name)} collection` : shortName(name);
}

/** Tells a type whose values are JSON of any form: nothing in them can be held against a table. */
export function isFreeForm(type: TypeRef): boolean {
  return /(?:^|\.)(?:json|untyped)$/i.test(typeNameOf(type).name);
}
