import type { EmitKind } from "../config/config.ts";
import type { ApiModel } from "../model/api-model.ts";
import { emitContext } from "./emit-context.ts";
import type { Emitter } from "./emit-context.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { selectModel } from "./select-model.ts";
import { usualKinds } from "./usual-kinds.ts";

/** An emitter a kind, loaded when it is asked for. */
const emitters: Readonly<Record<EmitKind, () => Promise<Emitter>>> = {
  types: async () => (await import("./types/emit-types.ts")).emitTypes,
  schemas: async () => (await import("./schemas/emit-schemas.ts")).emitSchemas,
  zod: async () => (await import("./zod/emit-zod.ts")).emitZod,
  routes: async () => (await import("./routes/emit-routes.ts")).emitRoutes,
  paths: async () => (await import("./paths/emit-paths.ts")).emitPaths,
  tests: async () => (await import("./tests/emit-tests.ts")).emitTests,
  openapi: async () => (await import("./openapi/emit-openapi.ts")).emitOpenapi,
  csdl: async () => (await import("./csdl/emit-csdl.ts")).emitCsdl,
  model: async () => (await import("./model/emit-model.ts")).emitModel,
};

/** Emits the files of a model, in code-point order of their paths; each ends with one newline. */
export async function emitFiles(model: ApiModel, options: EmitOptions = {}): Promise<EmittedFile[]> {
  const context = emitContext(options.only ? selectModel(model, options.only) : model, options);
  const files: EmittedFile[] = [];
  for (const kind of new Set(options.kinds ?? usualKinds)) files.push(...(await emitters[kind]())(context));
  const packed = options.packageName === undefined ? files : await pack(files, options.packageName);
  return packed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function pack(files: readonly EmittedFile[], name: string): Promise<readonly EmittedFile[]> {
  const { packageFiles } = await import("./package/package-files.ts");
  return packageFiles(files, name);
}
