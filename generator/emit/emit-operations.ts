import type { EmitContext } from "./emit-context.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { emitApp } from "./routes/emit-app.ts";
import { groupContracts } from "./routes/group-contracts.ts";
import { emitRouteModule } from "./routes/route-module.ts";
import type { RouteModuleNames } from "./routes/route-module.ts";
import { runtimeFile } from "./routes/runtime-files.ts";
import { emitTestModule } from "./tests/emit-test-module.ts";
import { sortDrift } from "./tests/judge-example.ts";
import { usualKinds } from "./usual-kinds.ts";

/**
 * Emits what comes of operations: their routes, their tests, or both, as the options ask. Module by module, so that the
 * contracts of one are gone when those of the next are printed.
 */
export function* emitOperations(context: EmitContext): Generator<EmittedFile> {
  const { kinds = usualKinds } = context.options;
  const [emitsRoutes, emitsTests] = [kinds.includes("routes"), kinds.includes("tests")];
  const drift = sortDrift(context);
  const modules: RouteModuleNames[] = [];
  for (const module of groupContracts(context)) {
    const { name, listName, handlersName } = module;
    modules.push({ name, listName, handlersName });
    if (emitsRoutes) yield* emitRouteModule(context, module);
    if (emitsTests) yield* emitTestModule(context, module, drift);
  }
  if (emitsRoutes) yield* emitApp(context, modules);
  if (emitsTests) yield* ["read-schemas", "test-api"].map((module) => runtimeFile(context, module));
}
