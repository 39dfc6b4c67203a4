import { z } from "zod";
import { containerSchema, csdlOperationSchema } from "./container-schema.ts";
import { operationSchema } from "./operation-schema.ts";
import { typeSchema } from "./type-schema.ts";

const pageSchema = z
  .object({
    file: z.string(),
    kind: z.enum(["api", "resource", "enum", "concept"]),
    title: z.string(),
    frontMatter: z.record(z.string(), z.string()),
  })
  .meta({ id: "Page" });

/**
 * The model JSON that `markdrift model` prints. `templates/model.schema.json` is this as JSON Schema 2020-12. Unknown
 * keys are allowed: readers of an older version read a newer one.
 */
export const modelSchema = z
  .object({
    schemaVersion: z.literal(1),
    types: z.record(z.string(), typeSchema),
    operations: z.array(operationSchema),
    actions: z.array(csdlOperationSchema),
    functions: z.array(csdlOperationSchema),
    container: containerSchema.exactOptional(),
    pages: z.array(pageSchema),
  })
  .meta({ title: "markdrift API model" });

/** The model JSON as a type: what `printModel` prints and `parseModel` reads. */
export type ModelJson = Frozen<z.infer<typeof modelSchema>>;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
