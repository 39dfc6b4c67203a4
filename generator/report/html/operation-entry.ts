import type { Example, Operation } from "../../model/api-model.ts";
import type { EntryScope } from "./entry-scope.ts";
import type { FileTable } from "./file-table.ts";
import { propertyEntry } from "./property-entry.ts";
import type { ExampleEntry, OperationEntry } from "./report-data.ts";

/** Returns what the page shows of an operation. */
export function operationEntry(operation: Operation, { scope, files }: EntryScope): OperationEntry {
  const { title, description, routes, parameters, responses, permissions, examples } = operation;
  return {
    id: `${scope}${operation.id}`,
    scope,
    title,
    ...(description === undefined ? {} : { description }),
    ...(operation.deprecated === undefined ? {} : { deprecated: true }),
    place: files.place(operation.source),
    routes: routes.map(({ method, path, source }) => ({ method, path, place: files.place(source) })),
    parameters: parameters.map((parameter) => ({
      in: parameter.in,
      name: parameter.name,
      ...(parameter.type === undefined ? {} : { type: parameter.type }),
      ...(parameter.required === true ? { required: true } : {}),
      ...(parameter.description === undefined ? {} : { description: parameter.description }),
      place: files.place(parameter.source),
    })),
    ...bodyOf(operation, files),
    responses: responses.map(({ status, type, description: text, source }) => ({
      status,
      ...(type === undefined ? {} : { type }),
      ...(text === undefined ? {} : { description: text }),
      place: files.place(source),
    })),
    permissions: permissions.map(({ kind, supported, scopes, source }) => ({
      kind,
      scopes: supported ? scopes : [],
      place: files.place(source),
    })),
    examples: examples.map((example, index) => exampleEntry(example, index, files)),
  };
}

function bodyOf({ requestBody: body }: Operation, files: FileTable): Pick<OperationEntry, "body"> {
  if (body === undefined) return {};
  return {
    body: {
      ...(body.type === undefined ? {} : { type: body.type }),
      ...(body.empty === true ? { empty: true } : {}),
      properties: (body.properties ?? []).map((property) => propertyEntry(property, files)),
    },
  };
}

function exampleEntry({ name, request, responses }: Example, index: number, files: FileTable): ExampleEntry {
  return {
    name: name ?? `Example ${index + 1}`,
    request: files.place(request.source),
    responses: responses.map(({ source }) => files.place(source)),
  };
}
