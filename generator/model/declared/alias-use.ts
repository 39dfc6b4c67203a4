import type { AliasSyntax, TypeSyntax } from "../../parse/typescript/declaration-syntax.ts";

/** What an alias stands for: a type of its own, or only another way to write something. */
export type AliasUse = "enum" | "structure" | "other";

/** Tells a union of strings and an object type from other aliases. */
export function aliasUse({ type, parameters }: AliasSyntax): AliasUse {
  if (parameters.length > 0) return "other";
  if (literalsOf(type).length > 0) return "enum";
  return objectsOf(type).length > 0 ? "structure" : "other";
}

/** Returns the strings that a union lists; beside them only `null` and an open tail may stand. */
export function literalsOf(type: TypeSyntax): readonly Extract<TypeSyntax, { kind: "literal" }>[] {
  const parts = type.kind === "union" ? type.parts : [type];
  const literals = parts.filter((part) => part.kind === "literal");
  return parts.every((part) => part.kind === "literal" || isBeside(part)) ? literals : [];
}

function isBeside(part: TypeSyntax): boolean {
  if (part.kind === "keyword") return part.name === "null" || part.name === "undefined";
  return part.kind === "intersection" && part.parts.some((one) => one.kind === "keyword" && one.name === "string");
}

/** Returns the object types written in place: the type itself, or parts of an intersection without a primitive. */
export function objectsOf(type: TypeSyntax): readonly Extract<TypeSyntax, { kind: "object" }>[] {
  const parts = type.kind === "intersection" ? type.parts : [type];
  if (parts.some((part) => part.kind === "keyword" || part.kind === "literal")) return [];
  return parts.filter((part) => part.kind === "object");
}
