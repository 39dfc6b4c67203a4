import type { MergedSchemas } from "../model/csdl/merge-csdl.ts";
import type { TypeIndex } from "../model/types/type-index.ts";

/** The types of a set. */
export interface SetTypes {
  /** By pages alone: what operations are read with. */
  readonly documented: TypeIndex;
  /** With CSDL, where there is some: what pages are checked against. */
  readonly merged: MergedSchemas;
}
