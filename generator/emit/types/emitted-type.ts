import type { ImportedName } from "../names/code.ts";

/** A declaration of a file in `types/`, as text. */
export interface EmittedDeclaration {
  readonly name: string;
  /** Without a line end behind it. */
  readonly text: string;
  /** `value` where it is there when the code runs, `type` where it is for the compiler alone. */
  readonly exports: "value" | "type" | "nothing";
}

/** Declarations with what they need imported. */
export interface EmittedType {
  readonly declarations: readonly EmittedDeclaration[];
  readonly imports: readonly ImportedName[];
}

/** Joins declarations that stand in one file. */
export function joinTypes(types: readonly EmittedType[]): EmittedType {
  return {
    declarations: types.flatMap((type) => type.declarations),
    imports: types.flatMap((type) => type.imports),
  };
}
