import type { EmitContext } from "../emit-context.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { fillTemplate } from "../templates.ts";
import { groupContracts } from "./group-contracts.ts";
import { emitRouteModule } from "./route-module.ts";
import type { RouteModule } from "./route-module.ts";
import { runtimeFiles } from "./runtime-files.ts";

/** Emits the typed contracts of all operations, their documented examples, and the app that they make. */
export function emitRoutes(context: EmitContext): readonly EmittedFile[] {
  const modules = groupContracts(context);
  return [
    ...modules.flatMap((module) => emitRouteModule(context, module)),
    indexFile(context, modules),
    schemasFile(context),
    ...runtimeFiles(context),
  ];
}

function indexFile(context: EmitContext, modules: readonly RouteModule[]): EmittedFile {
  const text = fillTemplate(context.templates, "route-index.hbs", {
    source: "",
    command: context.command,
    modules,
  });
  return { path: "routes/index.ts", text, traces: [] };
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
