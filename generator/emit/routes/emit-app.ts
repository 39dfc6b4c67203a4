import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { arrayBrackets, fits, printList } from "../names/print-list.ts";
import { fillTemplate } from "../templates.ts";
import type { RouteModuleNames } from "./route-module.ts";
import { runtimeFiles } from "./runtime-files.ts";

/** Emits what makes an app of the modules of routes: their index, the schemas that they check with, the runtime. */
export function emitApp(context: EmitContext, modules: readonly RouteModuleNames[]): readonly EmittedFile[] {
  return [indexFile(context, modules), schemasFile(context), ...runtimeFiles(context)];
}

function indexFile(context: EmitContext, modules: readonly RouteModuleNames[]): EmittedFile {
  const text = fillTemplate(context.templates, "route-index.hbs", {
    source: "",
    command: context.command,
    modules,
    list: printList(
      modules.map(({ listName }) => `...${listName}`),
      arrayBrackets,
      { indent: "", taken: "export const contracts: readonly OperationContract[] = ;".length },
    ),
    extends: printExtends(modules.map(({ handlersName }) => handlersName)),
  });
  return { path: "routes/index.ts", text, traces: [] };
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
