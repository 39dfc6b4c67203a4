import type { EmitKind } from "../config/config.ts";
import type { ApiModel } from "../model/api-model.ts";
import { emitContext } from "./emit-context.ts";
import type { EmitContext, Emitter } from "./emit-context.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { selectModel } from "./select-model.ts";
import { usualKinds } from "./usual-kinds.ts";

/** An emitter a kind, loaded when it is asked for; routes and tests are two sides of the same operations. */
const emitters: Readonly<Record<EmitKind, () => Promise<Emitter>>> = {
  types: async () => (await import("./types/emit-types.ts")).emitTypes,
  schemas: async () => (await import("./schemas/emit-schemas.ts")).emitSchemas,
  zod: async () => (await import("./zod/emit-zod.ts")).emitZod,
  routes: async () => (await import("./emit-operations.ts")).emitOperations,
  paths: async () => (await import("./paths/emit-paths.ts")).emitPaths,
  tests: async () => (await import("./emit-operations.ts")).emitOperations,
  openapi: async () => (await import("./openapi/emit-openapi.ts")).emitOpenapi,
  csdl: async () => (await import("./csdl/emit-csdl.ts")).emitCsdl,
  model: async () => (await import("./model/emit-model.ts")).emitModel,
};

/** Emits the files of a model, in code-point order of their paths; each ends with one newline. */
export async function emitFiles(model: ApiModel, options: EmitOptions = {}): Promise<EmittedFile[]> {
  const kinds = options.kinds ?? usualKinds;
  const chosen = new Set(await Promise.all(kinds.map((kind) => emitters[kind]())));
  const context = emitContext(options.only ? selectModel(model, options.only) : model, options);
  const files = emitAll(context, chosen);
  const packed = options.packageName === undefined ? files : await pack(files, options.packageName);
  return [...(options.traced === false ? untraced(packed) : packed)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function* emitAll(context: EmitContext, chosen: ReadonlySet<Emitter>): Generator<EmittedFile> {
  for (const emit of chosen) yield* emit(context);
}

/** A file knows the facts that it was printed from for as long as it can be traced to them. */
function* untraced(files: Iterable<EmittedFile>): Generator<EmittedFile> {
  for (const { path, text } of files) yield { path, text, traces: [] };
}

async function pack(files: Iterable<EmittedFile>, name: string): Promise<Iterable<EmittedFile>> {
  const { packageFiles } = await import("./package/package-files.ts");
  return packageFiles(files, name);
}
