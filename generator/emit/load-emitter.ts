import type { EmitKind } from "../config/config.ts";
import type { Emitter } from "./emit-context.ts";

/** Routes and tests are two sides of the same operations. */
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

/** Loads the emitter of a kind. */
export function loadEmitter(kind: EmitKind): Promise<Emitter> {
  return emitters[kind]();
}
