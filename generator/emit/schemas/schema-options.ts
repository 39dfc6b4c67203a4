import type { EmitOptions } from "../emit-options.ts";

/** How schemas are printed. */
export interface SchemaOptions extends Pick<EmitOptions, "nullability" | "openEnums"> {
  /** What a `$ref` to a type begins with: `#/$defs/` by default. */
  readonly refBase?: string;
}
