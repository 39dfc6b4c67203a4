import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import type { ImportedName } from "../names/code.ts";
import { printImports } from "../names/print-imports.ts";
import { arrayBrackets, fits, printList } from "../names/print-list.ts";
import { fillTemplate } from "../templates.ts";
import type { RouteModuleNames } from "./route-module.ts";
import { runtimeFiles } from "./runtime-files.ts";

/** Emits what makes an app of the modules of routes: their index, the schemas that they check with, the runtime. */
export function emitApp(context: EmitContext, modules: readonly RouteModuleNames[]): readonly EmittedFile[] {
  return [
    fill(context, "index", { modules }),
    contractsFile(context, modules),
    handlersFile(context, modules),
    schemasFile(context),
    ...runtimeFiles(context),
  ];
}

function fill({ templates, command }: EmitContext, name: string, data: object): EmittedFile {
  const text = fillTemplate(templates, `route-${name}.hbs`, { source: "", command, ...data });
  return { path: `routes/${name}.ts`, text, traces: [] };
}

function contractsFile(context: EmitContext, modules: readonly RouteModuleNames[]): EmittedFile {
  const imports: readonly ImportedName[] = [
    { identifier: "OperationContract", path: "runtime/contract.ts" },
    ...modules.map(({ name, listName }) => ({ identifier: listName, path: `routes/${name}.ts`, value: true as const })),
  ];
  const list = printList(
    modules.map(({ listName }) => `...${listName}`),
    arrayBrackets,
    { indent: "", taken: "export const contracts: readonly OperationContract[] = ;".length },
  );
  return fill(context, "contracts", { imports: printImports("routes/contracts.ts", imports), list });
}

function handlersFile(context: EmitContext, modules: readonly RouteModuleNames[]): EmittedFile {
  const imports = modules.map(({ name, handlersName }) => ({ identifier: handlersName, path: `routes/${name}.ts` }));
  return fill(context, "handlers", {
    imports: printImports("routes/handlers.ts", imports),
    extends: printExtends(imports.map(({ identifier }) => identifier)),
  });
}

/** Prints the clause behind `export interface Handlers`; nothing to extend prints as nothing. */
function printExtends(names: readonly string[]): string {
  const line = names.length === 0 ? "" : ` extends ${names.join(", ")}`;
  const isShort = fits(line, { indent: "", taken: "export interface Handlers {}".length });
  return isShort ? line : `\n  extends\n    ${names.join(",\n    ")}`;
}

/** Without `schemas.json` among the files, routes check nothing. */
function schemasFile(context: EmitContext): EmittedFile {
  const text = fillTemplate(context.templates, "route-schemas.hbs", {
    source: "",
    command: context.command,
    hasSchemas: context.options.kinds?.includes("schemas") ?? true,
  });
  return { path: "runtime/schemas.ts", text, traces: [] };
}
