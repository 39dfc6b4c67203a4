import { printJson } from "../text/print-json.ts";
import type { ApiModel, ContainerChild, CsdlOperation, EntityContainer, Type } from "./api-model.ts";
import { jsonOfDeprecation } from "./json/json-of-deprecation.ts";
import { jsonOfOperation } from "./json/json-of-operation.ts";
import { jsonOfSource } from "./json/json-of-source.ts";
import { jsonOfSupport } from "./json/json-of-support.ts";
import { jsonOfType } from "./json/json-of-type.ts";
import type { ModelJson } from "./json/model-schema.ts";
import type { Printed } from "./json/printed.ts";

/** What of a model is printed. */
export interface ModelPrintOptions {
  /** Whether to say where each fact stands; without it, two versions differ where the API does. True by default. */
  readonly sources?: boolean;
}

/**
 * Prints a model as the model JSON, indented by two, with a newline at the end. Types stand in code-point order of
 * their names. What only serves the checks (declarations, line maps, spans) stays out. One type or operation is printed
 * at a time and is a part of its own, so that neither a tree nor the text of all of them has to be in memory.
 */
export function* printModelParts(model: ApiModel, options: ModelPrintOptions = {}): Iterable<string> {
  const replacer = options.sources === false ? leaveOutSources : undefined;
  const print: PrintItem = (item) => printJson([[item]], 2, replacer).slice(BEFORE_ITEM.length, -BEHIND_ITEM.length);
  const { container } = model;
  const members: readonly Iterable<string>[] = [
    [`  "schemaVersion": ${model.schemaVersion}`],
    printTypes(model, print),
    printList("operations", model.operations, (operation) => print(jsonOfOperation(operation))),
    printList("actions", model.actions, (action) => print(jsonOfCsdlOperation(action))),
    printList("functions", model.functions, (csdlFunction) => print(jsonOfCsdlOperation(csdlFunction))),
    ...(container ? [[printContainer(container, replacer)]] : []),
    printList("pages", model.pages, ({ file, kind, title, frontMatter }) => print({ file, kind, title, frontMatter })),
  ];
  let before = "{\n";
  for (const member of members) {
    yield before;
    yield* member;
    before = ",\n";
  }
  yield "\n}\n";
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

function printTypes({ types }: ApiModel, print: PrintItem): Iterable<string> {
  const sorted = [...types].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const printType = ([name, type]: readonly [string, Type]): string => `${printJson(name)}: ${print(jsonOfType(type))}`;
  return printItems('"types": {', sorted, printType, "}");
}

function printList<Item>(name: string, items: readonly Item[], print: (item: Item) => string): Iterable<string> {
  return printItems(`"${name}": [`, items, print, "]");
}

/** Prints an item a part; nothing stands between the brackets where there are none. */
function* printItems<Item>(
  open: string,
  items: readonly Item[],
  print: (item: Item) => string,
  close: string,
): Iterable<string> {
  let before = `  ${open}\n    `;
  for (const item of items) {
    yield before + print(item);
    before = ",\n    ";
  }
  yield items.length === 0 ? `  ${open}${close}` : `\n  ${close}`;
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
