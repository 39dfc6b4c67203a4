import type { EmitContext } from "./emit-context.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { emitApp } from "./routes/emit-app.ts";
import { groupContracts } from "./routes/group-contracts.ts";
import { emitRouteModule } from "./routes/route-module.ts";
import type { RouteModule, RouteModuleNames } from "./routes/route-module.ts";
import { runtimeFile } from "./routes/runtime-files.ts";
import { emitTestModule } from "./tests/emit-test-module.ts";
import { sortDrift } from "./tests/judge-example.ts";
import type { SortedDrift } from "./tests/judge-example.ts";
import { usualKinds } from "./usual-kinds.ts";

/**
 * Emits what comes of operations: their routes, their tests, or both, as the options ask. Module by module, so that the
 * contracts of one are gone when those of the next are printed.
 */
export function* emitOperations(context: EmitContext): Generator<EmittedFile> {
  const drift = sortDrift(context);
  const modules: RouteModuleNames[] = [];
  for (const module of groupContracts(context)) {
    modules.push(namesOf(module));
    yield* emitModule(context, module, drift);
  }
  yield* emitShared(context, modules);
}

/** Emits the files of one module. */
export function* emitModule(
  context: EmitContext,
  module: RouteModule,
  drift: SortedDrift | undefined,
): Generator<EmittedFile> {
  const { kinds = usualKinds } = context.options;
  if (kinds.includes("routes")) yield* emitRouteModule(context, module);
  if (kinds.includes("tests")) yield* emitTestModule(context, module, drift);
}

/** Emits what the modules have in common. */
export function* emitShared(context: EmitContext, modules: readonly RouteModuleNames[]): Generator<EmittedFile> {
  const { kinds = usualKinds } = context.options;
  if (kinds.includes("routes")) yield* emitApp(context, modules);
  if (kinds.includes("tests")) yield* ["read-schemas", "test-api"].map((module) => runtimeFile(context, module));
}

/** Returns what a module is called, without what is in it. */
export function namesOf({ name, listName, handlersName }: RouteModuleNames): RouteModuleNames {
  return { name, listName, handlersName };
}
