import { printJson } from "../text/print-json.ts";
import type { ApiModel, ContainerChild, CsdlOperation, EntityContainer } from "./api-model.ts";
import { jsonOfOperation } from "./json/json-of-operation.ts";
import { jsonOfShared } from "./json/json-of-shared.ts";
import { jsonOfSource } from "./json/json-of-source.ts";
import { jsonOfType } from "./json/json-of-type.ts";
import type { ModelJson } from "./json/model-schema.ts";
import { pickFields } from "./json/pick-fields.ts";

/**
 * Prints a model as the model JSON, indented by two, with a newline at the end. Types stand in code-point order of
 * their names. What only serves the checks (declarations, line maps, spans) stays out; without `sources` also where
 * each fact stands, so that two versions differ where the API does.
 */
export function printModel(model: ApiModel, options: { readonly sources?: boolean } = {}): string {
  return `${printJson(jsonOfModel(model), 2, options.sources === false ? leaveOutSources : undefined)}\n`;
}

function leaveOutSources(key: string, value: unknown): unknown {
  if (key !== "source") return value;
  return [value].flat().every(isSource) ? undefined : value;
}

function isSource(value: unknown): boolean {
  return typeof value === "object" && value !== null && "endColumn" in value && "file" in value;
}

function jsonOfModel(model: ApiModel): ModelJson {
  return {
    schemaVersion: model.schemaVersion,
    types: jsonOfTypes(model),
    operations: model.operations.map(jsonOfOperation),
    actions: model.actions.map(jsonOfCsdlOperation),
    functions: model.functions.map(jsonOfCsdlOperation),
    ...(model.container && { container: jsonOfContainer(model.container) }),
    pages: model.pages.map((page) => pickFields(page, ["file", "kind", "title", "frontMatter"])),
  };
}

/** An object without prototype, in which any name is a key like others. */
function jsonOfTypes(model: ApiModel): ModelJson["types"] {
  const types: Record<string, ModelJson["types"][string]> = Object.create(null);
  const sorted = [...model.types].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, type] of sorted) types[name] = jsonOfType(type);
  return types;
}

function jsonOfCsdlOperation(operation: CsdlOperation): ModelJson["actions"][number] {
  return {
    ...pickFields(operation, ["name", "bound", "composable"]),
    parameters: operation.parameters.map((parameter) => ({
      ...pickFields(parameter, ["name", "type", "nullable"]),
      source: jsonOfSource(parameter.source),
    })),
    ...pickFields(operation, ["returnType", "returnNullable", "description"]),
    ...jsonOfShared(operation),
    source: jsonOfSource(operation.source),
  };
}

function jsonOfContainer(container: EntityContainer): NonNullable<ModelJson["container"]> {
  return {
    name: container.name,
    entitySets: container.entitySets.map(jsonOfChild),
    singletons: container.singletons.map(jsonOfChild),
    operationImports: container.operationImports.map((child) => ({
      ...pickFields(child, ["kind", "name", "operation"]),
      source: jsonOfSource(child.source),
    })),
    source: jsonOfSource(container.source),
  };
}

function jsonOfChild(child: ContainerChild): NonNullable<ModelJson["container"]>["entitySets"][number] {
  return {
    ...pickFields(child, ["name", "type"]),
    bindings: child.bindings.map((binding) => pickFields(binding, ["path", "target"])),
    ...jsonOfShared(child),
    source: jsonOfSource(child.source),
  };
}
