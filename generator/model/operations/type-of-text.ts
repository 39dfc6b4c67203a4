import type { TypeRef } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import { resolveTypeName } from "../resolve-type-name.ts";
import type { TypeLookup } from "../types/type-index.ts";

/** Turns what a page writes as a type into a type reference. */
export interface TypeReader extends TypeLookup {
  readonly page: PageReading;
}

/**
 * Returns the reference for a type expression of an annotation or a body: `microsoft.graph.user`, `#microsoft.graph.user`,
 * `Collection(Edm.String)`, `string`. A name that no page declares stays as written, in the page's namespace where it
 * has none.
 */
export function typeOfExpression(reader: TypeReader, expression: string): TypeRef | undefined {
  const written = expression.trim().replace(/^#/, "").trim();
  const item = /^collection\(([^()]*)\)$/i.exec(written)?.[1];
  const type = typeOfName(reader, (item ?? written).trim().replace(/^#/, ""));
  return item === undefined ? type : collectionOf(type);
}

function typeOfName(reader: TypeReader, name: string): TypeRef | undefined {
  if (!/^[A-Za-z_][\w.]*$/.test(name)) return undefined;
  return knownType(reader, { name }) ?? (name.includes(".") ? name : `${reader.page.namespace}.${name}`);
}

/** Returns the reference for a name that the model or CSDL knows: a type of a page, or a primitive type. */
export function knownType(
  { page, names }: TypeReader,
  written: { readonly name: string; readonly target?: string },
): TypeRef | undefined {
  const primitive = page.words.primitiveOf(written.name);
  if (primitive !== undefined) return primitive;
  return resolveTypeName(names, written, { file: page.file, namespace: page.namespace });
}

/** Wraps an item's type, unless it is a collection already. */
export function collectionOf(type: TypeRef | undefined): TypeRef | undefined {
  return type === undefined || type.startsWith("Collection(") ? type : `Collection(${type})`;
}
