import type { EmitKind } from "../config/config.ts";
import type { EmitOptions } from "./emit-options.ts";
import { usualKinds } from "./usual-kinds.ts";

const kinds: ReadonlySet<EmitKind> = new Set(["types", "schemas", "zod", "routes", "paths", "tests"]);

/** Tells whether output can be emitted type by type and resource by resource: the rest is made of the whole model. */
export function canReemit({ kinds: asked = usualKinds, only, packageName }: EmitOptions): boolean {
  return only === undefined && packageName === undefined && asked.every((kind) => kinds.has(kind));
}
