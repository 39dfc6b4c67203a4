import type { EmitKind } from "../config/config.ts";
import type { ApiModel } from "../model/api-model.ts";
import { emitContext } from "./emit-context.ts";
import type { Emitter } from "./emit-context.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { selectModel } from "./select-model.ts";

/** An emitter a kind, loaded when it is asked for: ts-morph alone takes a quarter of a second to import. */
const emitters: Readonly<Partial<Record<EmitKind, () => Promise<Emitter>>>> = {
  types: async () => (await import("./types/emit-types.ts")).emitTypes,
  routes: async () => (await import("./routes/emit-routes.ts")).emitRoutes,
  tests: async () => (await import("./tests/emit-tests.ts")).emitTests,
  paths: async () => (await import("./paths/emit-paths.ts")).emitPaths,
  schemas: async () => (await import("./schemas/emit-schemas.ts")).emitSchemas,
};

const usual: readonly EmitKind[] = ["types", "schemas", "routes", "paths", "tests"];

/** Emits the files of a model, in code-point order of their paths; each ends with one newline. */
export async function emitFiles(model: ApiModel, options: EmitOptions = {}): Promise<EmittedFile[]> {
  const context = emitContext(options.only ? selectModel(model, options.only) : model, options);
  const files: EmittedFile[] = [];
  for (const kind of new Set(options.kinds ?? usual)) {
    const load = emitters[kind];
    if (load) files.push(...(await load())(context));
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
