import type { InterfaceDeclarationStructure, StatementStructures } from "ts-morph";
import type { Code, ImportedName } from "../names/code.ts";

/** A constant as text: ts-morph would indent the lines of its value once more. */
export interface ConstantText {
  readonly kind: "constant";
  readonly name: string;
  readonly text: string;
}

export type EmittedStatement = StatementStructures | ConstantText;

/** Declarations with what they need imported. */
export interface EmittedType {
  readonly statements: readonly EmittedStatement[];
  readonly imports: readonly ImportedName[];
}

/** A property of an interface, before it is printed. */
export interface EmittedProperty {
  readonly name: string;
  readonly type: Code;
  readonly optional: boolean;
  readonly docs: string;
  readonly readonly?: boolean;
}

/** Joins declarations that stand in one file. */
export function joinTypes(types: readonly EmittedType[]): EmittedType {
  return {
    statements: types.flatMap((type) => type.statements),
    imports: types.flatMap((type) => type.imports),
  };
}

/** Returns ts-morph's form of an interface's properties. */
export function propertyStructures(
  properties: readonly EmittedProperty[],
): NonNullable<InterfaceDeclarationStructure["properties"]> {
  return properties.map(({ name, type, optional, docs, readonly }) => ({
    name,
    type: type.text,
    hasQuestionToken: optional,
    isReadonly: readonly === true,
    docs: docStructures(docs),
  }));
}

/** Returns ts-morph's form of a doc comment; several lines need a leading line end to stand below the opening. */
export function docStructures(docs: string): string[] {
  if (docs === "") return [];
  return [docs.includes("\n") ? `\n${docs}` : docs];
}
