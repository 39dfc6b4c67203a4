import type { ApiModel } from "../../model/api-model.ts";
import { buildHierarchy } from "../types/hierarchy.ts";
import { enumSchema } from "./enum-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { SchemaOptions } from "./schema-options.ts";
import { structuredSchema } from "./structured-schema.ts";

/** Returns the JSON Schema 2020-12 of each type of a model, by qualified name in code-point order. */
export function schemaOf(model: ApiModel, options: SchemaOptions = {}): Readonly<Record<string, JsonSchema>> {
  const hierarchy = buildHierarchy(model);
  return Object.fromEntries(
    [...model.types.values()].map((type) => [
      type.name,
      type.kind === "enumType" ? enumSchema(type, options) : structuredSchema(type, model, hierarchy, options),
    ]),
  );
}
