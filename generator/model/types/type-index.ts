import type { Type } from "../api-model.ts";
import type { TypeNames } from "../type-names.ts";

/** The types of a model, and how pages call them. */
export interface TypeIndex extends TypeLookup {
  /** By qualified name, in code-point order of the names. */
  readonly types: ReadonlyMap<string, Type>;
  readonly names: TypeNames;
}

/** What reading an operation asks of the types. */
export interface TypeLookup {
  readonly types: Pick<ReadonlyMap<string, Type>, "get">;
  readonly names: TypeNames;
}
