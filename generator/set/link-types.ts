import { mergeSchemas, type MergedSchemas } from "../model/csdl/merge-csdl.ts";
import type { Lead } from "../model/csdl/lead.ts";
import { buildTypes } from "../model/types/build-types.ts";
import type { PageDraft } from "../model/types/page-draft.ts";
import type { TypeIndex } from "../model/types/type-index.ts";
import type { CsdlSchemaSyntax } from "../parse/csdl/csdl-syntax.ts";

/** The types of a set. */
export interface SetTypes {
  /** By pages alone: what operations are read with. */
  readonly documented: TypeIndex;
  /** With CSDL, where there is some: what pages are checked against. */
  readonly merged: MergedSchemas;
}

/** Links what pages say of types, given in their order, with each other and with CSDL. */
export function linkTypes(
  drafts: readonly PageDraft[],
  schemas: readonly CsdlSchemaSyntax[],
  lead: Readonly<Partial<Lead>> | undefined,
): SetTypes {
  const documented = buildTypes(drafts);
  return { documented, merged: mergeSchemas(documented.types, schemas, lead) };
}
