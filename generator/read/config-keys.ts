import { z } from "zod";
import { configSchema } from "./config-schema.ts";

/** Returns the keys that the configuration knows at a path, such as those of `["apis", 0]`. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = path.reduce<unknown>((outer, key) => enter(unwrap(outer), key), configSchema);
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function enter(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject && typeof key === "string" ? schema.shape[key] : undefined;
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}
