import type { Type } from "../api-model.ts";
import type { TypeNames } from "../type-names.ts";

/** The types of a model, and how pages call them. */
export interface TypeIndex {
  /** By qualified name, in code-point order of the names. */
  readonly types: ReadonlyMap<string, Type>;
  readonly names: TypeNames;
}
