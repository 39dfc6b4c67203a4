import type { CsdlSchema, CsdlSchemaSyntax, CsdlType } from "../../parse/csdl/csdl-syntax.ts";
import type { ApiModel, EntityContainer, Type } from "../api-model.ts";
import { buildCsdlContainer } from "./build-csdl-container.ts";
import { buildCsdlOperation } from "./build-csdl-operation.ts";
import { buildCsdlEnum, buildCsdlStructured } from "./build-csdl-type.ts";
import { type CsdlDocument, csdlDocuments } from "./csdl-document.ts";
import { typeDefinitions } from "./csdl-names.ts";

/** What CSDL says of an API. */
export type CsdlModel = Pick<ApiModel, "types" | "actions" | "functions" | "container">;

/**
 * Builds the model of CSDL documents, names resolved and annotations in their places. Of a type that is declared twice
 * the first counts, in the order of the files' paths. Several containers are one.
 */
export function buildCsdl(syntax: readonly CsdlSchemaSyntax[]): CsdlModel {
  const sorted = syntax.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const parts = csdlDocuments(sorted, typeDefinitions(sorted)).flatMap((document) =>
    document.syntax.schemas.map((schema) => ({ schema, document })),
  );
  const operations = parts.flatMap(buildOperations);
  const container = joinContainers(parts.flatMap(buildContainers));
  return {
    types: indexTypes(parts.flatMap(buildTypes)),
    actions: operations.filter(({ kind }) => kind === "action"),
    functions: operations.filter(({ kind }) => kind === "function"),
    ...(container && { container }),
  };
}

interface SchemaPart {
  readonly schema: CsdlSchema;
  readonly document: CsdlDocument;
}

function buildTypes({ schema, document }: SchemaPart): Type[] {
  return schema.types.flatMap((type) => buildType(type, schema.namespace.text, document) ?? []);
}

function buildType(type: CsdlType, namespace: string, document: CsdlDocument): Type | undefined {
  if (type.kind === "typeDefinition") return undefined;
  if (type.kind === "enumType") return buildCsdlEnum(type, namespace, document);
  return buildCsdlStructured(type, namespace, document);
}

function buildOperations({ schema, document }: SchemaPart): ReturnType<typeof buildCsdlOperation>[] {
  return schema.operations.map((operation) => buildCsdlOperation(operation, schema.namespace.text, document));
}

function buildContainers({ schema, document }: SchemaPart): EntityContainer[] {
  return schema.containers.map((container) => buildCsdlContainer(container, schema.namespace.text, document));
}

function indexTypes(types: readonly Type[]): ReadonlyMap<string, Type> {
  const typeByName = new Map<string, Type>();
  for (const type of types.toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))) {
    if (!typeByName.has(type.name)) typeByName.set(type.name, type);
  }
  return typeByName;
}

function joinContainers([first, ...rest]: readonly EntityContainer[]): EntityContainer | undefined {
  if (!first || rest.length === 0) return first;
  const all = [first, ...rest];
  return {
    ...first,
    entitySets: all.flatMap(({ entitySets }) => entitySets),
    singletons: all.flatMap(({ singletons }) => singletons),
    operationImports: all.flatMap(({ operationImports }) => operationImports),
  };
}
