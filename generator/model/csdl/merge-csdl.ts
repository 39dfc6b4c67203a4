import type { CsdlSchemaSyntax } from "../../parse/csdl/csdl-syntax.ts";
import type { ApiModel, Operation, Type } from "../api-model.ts";
import { buildCsdl, type CsdlModel } from "./build-csdl.ts";
import { inheritedProperties, type Inherited } from "./inherited-properties.ts";
import type { Lead } from "./lead.ts";
import { mergeDeclarations } from "./merge-declarations.ts";
import { mergeEnum } from "./merge-enum.ts";
import { mergeStructured } from "./merge-structured.ts";
import { pairTypeNames } from "./pair-type-names.ts";
import { renameTypes } from "./rename-types.ts";

const DEFAULT_LEAD: Lead = { types: "csdl", nullability: "csdl", descriptions: "docs", permissions: "docs" };

/**
 * Merges what CSDL says into a model built from pages. A documented type is the CSDL type of its name; where only the
 * case differs, the page's spelling stays and the CSDL's is in a declaration. Types that no page describes are added.
 * Where both speak, the lead decides; what each says stays in the declarations, those of pages first.
 */
export function mergeCsdl(
  model: ApiModel,
  schemas: readonly CsdlSchemaSyntax[],
  lead: Readonly<Partial<Lead>> = {},
): ApiModel {
  if (schemas.length === 0) return model;
  const { rename, ...merged } = mergeSchemas(model.types, schemas, lead);
  return { ...model, ...merged, operations: rename(model.operations) };
}

/** What pages and CSDL together say of types, and what CSDL alone says of the rest. */
export interface MergedSchemas extends CsdlModel {
  /** Gives types the names that they have here, in the operations of pages. */
  readonly rename: (operations: readonly Operation[]) => readonly Operation[];
}

/** Merges what CSDL says into the types of pages, as `mergeCsdl` does: the operations are yet to be renamed. */
export function mergeSchemas(
  types: ReadonlyMap<string, Type>,
  schemas: readonly CsdlSchemaSyntax[],
  lead: Readonly<Partial<Lead>> = {},
): MergedSchemas {
  const built = buildCsdl(schemas);
  const { renameInDocs, renameInCsdl } = pairTypeNames(types, built.types);
  const docs = renameTypes({ ...nothing, types }, renameInDocs);
  const csdl = renameTypes({ ...nothing, ...built }, renameInCsdl);
  return {
    types: mergeTypes(docs.types, csdl, { ...DEFAULT_LEAD, ...lead }),
    actions: csdl.actions,
    functions: csdl.functions,
    ...(csdl.container && { container: csdl.container }),
    rename: (operations) => renameTypes({ ...nothing, operations }, renameInDocs).operations,
  };
}

const nothing: ApiModel = {
  schemaVersion: 1,
  types: new Map(),
  operations: [],
  actions: [],
  functions: [],
  pages: [],
};

function mergeTypes(docs: ReadonlyMap<string, Type>, csdl: CsdlModel, lead: Lead): ReadonlyMap<string, Type> {
  const inherited = inheritedProperties(csdl.types);
  const names = [...new Set([...docs.keys(), ...csdl.types.keys()])].toSorted();
  const merged = names.flatMap((name) => mergeType(docs.get(name), csdl.types.get(name), inherited, lead) ?? []);
  return new Map(merged.map((type) => [type.name, type]));
}

function mergeType(docs: Type | undefined, csdl: Type | undefined, inherited: Inherited, lead: Lead): Type | undefined {
  if (!docs || !csdl) return docs ?? csdl;
  if (docs.kind === "enumType" && csdl.kind === "enumType") return mergeEnum(docs, csdl, lead);
  if (docs.kind !== "enumType" && csdl.kind !== "enumType") return mergeStructured(docs, csdl, inherited, lead);
  const leader = lead.types === "csdl" || docs.inferred ? csdl : docs;
  return { ...leader, ...mergeDeclarations(docs, csdl) };
}
