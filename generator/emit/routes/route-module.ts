import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import type { ImportedName } from "../names/code.ts";
import { printDocComment } from "../names/print-doc-comment.ts";
import { printImports } from "../names/print-imports.ts";
import { arrayBrackets, printList } from "../names/print-list.ts";
import { fillTemplate } from "../templates.ts";
import type { BuiltContract } from "./build-contract.ts";
import { contractTraces, exampleTraces } from "./contract-traces.ts";
import { operationTypes } from "./operation-types.ts";
import { printContract } from "./print-contract.ts";
import { urlFunctionsOf } from "./print-url-builder.ts";
import { printValue } from "./print-value.ts";

/** One operation as it is printed. */
export interface PrintedOperation {
  readonly built: BuiltContract;
  /** `CreateUserOperation` */
  readonly typesName: string;
  /** The interface and the constant. */
  readonly text: string;
  /** The documented exchanges; empty where there are none. */
  readonly examples: string;
  readonly imports: readonly ImportedName[];
}

/** What one file of `routes/` is called, and what is in it. */
export interface RouteModuleNames {
  /** The file's name without ending, `user`; unique. */
  readonly name: string;
  /** The constant that lists its contracts, `userContracts`; unique in the output. */
  readonly listName: string;
  /** The interface of its handlers, `UserHandlers`; unique in the output. */
  readonly handlersName: string;
}

/** The operations that one file of `routes/` holds. */
export interface RouteModule extends RouteModuleNames {
  readonly operations: readonly PrintedOperation[];
}

/** Prints an operation under the name that the interface of its types has. */
export function printOperation(context: EmitContext, built: BuiltContract, typesName: string): PrintedOperation {
  const { contract, operation } = built;
  const members = operationTypes(context, built);
  const doc = printDocComment([operation.description ?? operation.title], docTags(built));
  const text =
    `/** What \`${contract.name}\` takes and answers. */\n` +
    `export interface ${typesName} {\n${members.map((member) => `  ${member.text}\n`).join("")}}\n\n` +
    `${doc}export const ${contract.name} = ${printContract(built, typesName)} as const satisfies OperationContract;\n`;
  const runtime = urlFunctionsOf(text).map((identifier) => runtimeName("url", identifier, true));
  return {
    built,
    typesName,
    text,
    examples: printExamples(built),
    imports: [...members.flatMap(({ imports }) => imports), ...runtime],
  };
}

/** Emits the contracts of a module, and its examples in a file of their own. */
export function* emitRouteModule(context: EmitContext, module: RouteModule): Generator<EmittedFile> {
  const examples = module.operations.filter((operation) => operation.examples !== "");
  const source = sourcesOf(module);
  const path = `routes/${module.name}.ts`;
  const imports = [
    ...module.operations.flatMap((operation) => operation.imports),
    runtimeName("contract", "OperationContract"),
    runtimeName("contract", "OperationHandler"),
  ];
  const { name, listName, handlersName } = module;
  const data = { source, command: context.command, name, listName, handlersName };
  const routes = fillTemplate(context.templates, "route-module.hbs", {
    ...data,
    imports: printImports(path, imports),
    hasExamples: examples.length > 0,
    operations: module.operations.map(({ text }) => text.trimEnd()),
    list: printList(
      module.operations.map(({ built }) => built.contract.name),
      arrayBrackets,
      { indent: "", taken: `export const ${listName}: readonly OperationContract[] = ;`.length },
    ),
    handlers: module.operations.map(({ built, typesName }) => ({ name: built.contract.name, typesName })),
  });
  yield {
    path,
    text: routes,
    get traces() {
      return module.operations.flatMap(({ built }) => contractTraces(built));
    },
  };
  if (examples.length === 0) return;
  const text = fillTemplate(context.templates, "route-examples.hbs", {
    ...data,
    examples: examples.map((operation) => operation.examples.trimEnd()),
  });
  yield {
    path: `routes/examples/${module.name}.ts`,
    text,
    get traces() {
      return examples.flatMap(({ built }) => exampleTraces(built));
    },
  };
}

/** Names the pages of a module: one by name, several by the first. */
export function sourcesOf({ operations }: RouteModule): string {
  const [first, ...more] = [...new Set(operations.map(({ built }) => built.operation.page))];
  if (first === undefined) return "";
  return more.length === 0 ? first : `${first} and ${more.length} more ${more.length === 1 ? "page" : "pages"}`;
}

function printExamples({ contract }: BuiltContract): string {
  if (contract.examples.length === 0) return "";
  const examples = contract.examples.map(({ name, request, response }) => ({
    name,
    request: { ...request },
    response: { ...response },
  }));
  const head = `export const ${contract.name}: readonly OperationExample[] = `;
  return `${head}${printValue(examples, { indent: "", taken: head.length + 1 })};\n`;
}

function docTags({ operation }: BuiltContract): readonly string[] {
  const { deprecated } = operation;
  return [...(deprecated ? [`@deprecated ${deprecated.description ?? ""}`.trim()] : []), `@see \`${operation.page}\``];
}

function runtimeName(module: string, identifier: string, value = false): ImportedName {
  return { identifier, path: `runtime/${module}.ts`, ...(value && { value: true as const }) };
}
