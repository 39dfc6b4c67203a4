import type { EnumType, Property, StructuredType, Type } from "../../model/api-model.ts";
import type { FileTable } from "./file-table.ts";
import { operationEntry } from "./operation-entry.ts";
import { propertyEntry } from "./property-entry.ts";
import type { ModelData, PropertyEntry, TypeEntry } from "./report-data.ts";
import type { ReportedApi } from "./report-request.ts";
import type { EntryScope } from "./entry-scope.ts";

/** Builds what there is to browse of the APIs; files that it names are put into the table. */
export function buildModelData(apis: readonly ReportedApi[], files: FileTable): ModelData {
  const scoped = apis.map((api) => ({
    model: api.model,
    scope: apis.length === 1 ? "" : `${api.name}/`,
    files: placedFrom(files, api),
  }));
  return {
    types: scoped.flatMap(({ model, ...scope }) => [...model.types.values()].map((type) => typeEntry(type, scope))),
    operations: scoped.flatMap(({ model, ...scope }) =>
      model.operations.map((operation) => operationEntry(operation, scope)),
    ),
  };
}

function placedFrom(files: FileTable, { placeFile }: ReportedApi): FileTable {
  return { ...files, place: (source) => files.place({ ...source, file: placeFile(source.file) }) };
}

function typeEntry(type: Type, { scope, files }: EntryScope): TypeEntry {
  return {
    id: `${scope}${type.name}`,
    scope,
    name: type.name,
    kind: type.kind,
    ...(type.description === undefined ? {} : { description: type.description }),
    places: type.source.map(files.place),
    ...(type.kind === "enumType" ? enumParts(type, files) : structuredParts(type, files)),
  };
}

type Parts = Pick<TypeEntry, "traits" | "properties" | "members" | "baseType">;

function enumParts({ flags, deprecated, members }: EnumType, files: FileTable): Parts {
  return {
    traits: [...(flags ? ["flags"] : []), ...(deprecated === undefined ? [] : ["deprecated"])],
    properties: [],
    members: members.map(({ name, value, description, source }) => ({
      name,
      ...(value === undefined ? {} : { value }),
      ...(description === undefined ? {} : { description }),
      place: files.place(source),
    })),
  };
}

function structuredParts(type: StructuredType, files: FileTable): Parts {
  const { abstract, openType, deprecated, baseType, properties, navigationProperties } = type;
  const entry = (property: Property): PropertyEntry => propertyEntry(property, files, keysOf(type));
  return {
    traits: [
      ...(abstract ? ["abstract"] : []),
      ...(openType ? ["open"] : []),
      ...(deprecated === undefined ? [] : ["deprecated"]),
    ],
    ...(baseType === undefined ? {} : { baseType }),
    properties: [
      ...properties.map(entry),
      ...navigationProperties.map((one) => ({ ...entry(one), navigation: true as const })),
    ],
    members: [],
  };
}

function keysOf(type: StructuredType): readonly string[] {
  return type.kind === "entityType" ? (type.key ?? []) : [];
}
