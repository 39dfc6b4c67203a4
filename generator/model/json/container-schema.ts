import { z } from "zod";
import { sourceSchema } from "./source-schema.ts";
import { deprecationSchema, supportsSchema } from "./type-schema.ts";

const text = z.string().exactOptional();

const csdlParameterSchema = z
  .object({ name: z.string(), type: z.string(), nullable: z.boolean(), source: sourceSchema })
  .meta({ id: "CsdlParameter" });

/** An action or function of CSDL; the binding parameter first, where it is bound. */
export const csdlOperationSchema = z
  .object({
    name: z.string(),
    bound: z.boolean(),
    composable: z.boolean(),
    parameters: z.array(csdlParameterSchema),
    returnType: text,
    returnNullable: z.boolean().exactOptional(),
    description: text,
    deprecated: deprecationSchema.exactOptional(),
    source: sourceSchema,
  })
  .meta({ id: "CsdlOperation" });

const containerChildSchema = z
  .object({
    name: z.string(),
    type: z.string(),
    bindings: z.array(z.object({ path: z.string(), target: z.string() })),
    supports: supportsSchema.exactOptional(),
    source: sourceSchema,
  })
  .meta({ id: "ContainerChild" });

const operationImportSchema = z
  .object({ kind: z.enum(["action", "function"]), name: z.string(), operation: z.string(), source: sourceSchema })
  .meta({ id: "OperationImport" });

/** The entity container: what a client can begin a path with. */
export const containerSchema = z
  .object({
    name: z.string(),
    entitySets: z.array(containerChildSchema),
    singletons: z.array(containerChildSchema),
    operationImports: z.array(operationImportSchema),
    source: sourceSchema,
  })
  .meta({ id: "EntityContainer" });
