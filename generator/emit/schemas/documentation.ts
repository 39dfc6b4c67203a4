import type { Deprecation } from "../../model/api-model.ts";
import { plainDescription } from "../types/plain-description.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Returns what the docs say of something, as a schema's annotations. */
export function documentation(about: { description?: string; deprecated?: Deprecation }): JsonSchema {
  return {
    ...(about.description !== undefined && { description: plainDescription(about.description) }),
    ...(about.deprecated !== undefined && { deprecated: true }),
  };
}
