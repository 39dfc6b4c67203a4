import { printJson } from "../text/print-json.ts";
import type { ApiModel, ContainerChild, CsdlOperation, EntityContainer } from "./api-model.ts";
import { jsonOfDeprecation } from "./json/json-of-deprecation.ts";
import { jsonOfOperation } from "./json/json-of-operation.ts";
import { jsonOfSource } from "./json/json-of-source.ts";
import { jsonOfSupport } from "./json/json-of-support.ts";
import { jsonOfType } from "./json/json-of-type.ts";
import type { ModelJson } from "./json/model-schema.ts";
import type { Printed } from "./json/printed.ts";

/**
 * Prints a model as the model JSON, indented by two, with a newline at the end. Types stand in code-point order of
 * their names. What only serves the checks (declarations, line maps, spans) stays out; without `sources` also where
 * each fact stands, so that two versions differ where the API does. One type or operation is printed at a time, so that
 * no tree of all of them is in memory.
 */
export function printModel(model: ApiModel, options: { readonly sources?: boolean } = {}): string {
  const replacer = options.sources === false ? leaveOutSources : undefined;
  const print: PrintItem = (item) => printJson([[item]], 2, replacer).slice(BEFORE_ITEM.length, -BEHIND_ITEM.length);
  const { container } = model;
  const members = [
    `  "schemaVersion": ${model.schemaVersion}`,
    printTypes(model, print),
    printList("operations", model.operations, (operation) => print(jsonOfOperation(operation))),
    printList("actions", model.actions, (action) => print(jsonOfCsdlOperation(action))),
    printList("functions", model.functions, (csdlFunction) => print(jsonOfCsdlOperation(csdlFunction))),
    ...(container ? [printContainer(container, replacer)] : []),
    printList("pages", model.pages, ({ file, kind, title, frontMatter }) => print({ file, kind, title, frontMatter })),
  ];
  return `{\n${members.join(",\n")}\n}\n`;
}

function leaveOutSources(key: string, value: unknown): unknown {
  if (key !== "source") return value;
  return [value].flat().every(isSource) ? undefined : value;
}

function isSource(value: unknown): boolean {
  return typeof value === "object" && value !== null && "endColumn" in value && "file" in value;
}

/** Prints what stands in a list of the model, its first line without indentation. */
type PrintItem = (item: object) => string;

/** What is printed around the one item of a list in a list. */
const BEFORE_ITEM = "[\n  [\n    ";
const BEHIND_ITEM = "\n  ]\n]";

function printTypes({ types }: ApiModel, print: PrintItem): string {
  if (types.size === 0) return '  "types": {}';
  const sorted = [...types].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const members = sorted.map(([name, type]) => `    ${printJson(name)}: ${print(jsonOfType(type))}`);
  return `  "types": {\n${members.join(",\n")}\n  }`;
}

function printList<Item>(name: string, items: readonly Item[], print: (item: Item) => string): string {
  if (items.length === 0) return `  "${name}": []`;
  return `  "${name}": [\n${items.map((item) => `    ${print(item)}`).join(",\n")}\n  ]`;
}

function jsonOfCsdlOperation(operation: CsdlOperation): Printed<ModelJson["actions"][number]> {
  return {
    name: operation.name,
    bound: operation.bound,
    composable: operation.composable,
    parameters: operation.parameters.map(({ name, type, nullable, source }) => ({
      name,
      type,
      nullable,
      source: jsonOfSource(source),
    })),
    returnType: operation.returnType,
    returnNullable: operation.returnNullable,
    description: operation.description,
    deprecated: jsonOfDeprecation(operation.deprecated),
    source: jsonOfSource(operation.source),
  };
}

function printContainer(container: EntityContainer, replacer: typeof leaveOutSources | undefined): string {
  return printJson({ container: jsonOfContainer(container) }, 2, replacer).slice("{\n".length, -"\n}".length);
}

function jsonOfContainer(container: EntityContainer): Printed<NonNullable<ModelJson["container"]>> {
  return {
    name: container.name,
    entitySets: container.entitySets.map(jsonOfChild),
    singletons: container.singletons.map(jsonOfChild),
    operationImports: container.operationImports.map(({ kind, name, operation, source }) => ({
      kind,
      name,
      operation,
      source: jsonOfSource(source),
    })),
    source: jsonOfSource(container.source),
  };
}

function jsonOfChild(child: ContainerChild): Printed<NonNullable<ModelJson["container"]>["entitySets"][number]> {
  return {
    name: child.name,
    type: child.type,
    bindings: child.bindings.map(({ path, target }) => ({ path, target })),
    supports: jsonOfSupport(child.supports),
    source: jsonOfSource(child.source),
  };
}
