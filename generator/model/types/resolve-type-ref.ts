import type { TypeRef } from "../api-model.ts";
import type { NameContext, TypeNames } from "../type-names.ts";
import { resolveTypeName } from "../resolve-type-name.ts";
import { qualify } from "./page-type-name.ts";
import type { WrittenType } from "./written-type.ts";

/** Resolves a written type to a type expression. A name that no page declares is kept, qualified as written. */
export function resolveTypeRef(names: TypeNames, written: WrittenType, context: NameContext): TypeRef {
  const item = written.primitive
    ? written.name
    : (resolveTypeName(names, written, context) ?? unknownName(written.name, context));
  return written.collection ? `Collection(${item})` : item;
}

function unknownName(written: string, context: NameContext): string {
  return qualify(written.replace(/[^\w.]/gu, ""), context.namespace);
}

/** Returns the type that a reference is about: of a collection its items'. */
export function itemTypeOf(type: TypeRef): string {
  return type.startsWith("Collection(") ? type.slice("Collection(".length, -1) : type;
}
