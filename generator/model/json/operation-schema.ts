import { z } from "zod";
import { sourceSchema } from "./source-schema.ts";
import { deprecationSchema, propertySchema, supportsSchema } from "./type-schema.ts";

const flag = z.literal(true).exactOptional();
const text = z.string().exactOptional();
const yesOrNo = z.boolean().exactOptional();

const routeSchema = z.object({ method: z.string(), path: z.string(), source: sourceSchema }).meta({ id: "Route" });

const parameterSchema = z
  .object({
    in: z.enum(["path", "query", "header", "function", "body"]),
    name: z.string(),
    alternatives: z.array(z.string()).exactOptional(),
    type: text,
    required: yesOrNo,
    description: text,
    value: text,
    source: sourceSchema,
  })
  .meta({ id: "Parameter" });

const requestBodySchema = z
  .object({
    type: text,
    properties: z.array(propertySchema).exactOptional(),
    contentType: z.string(),
    empty: flag,
    inferred: flag,
    source: sourceSchema.exactOptional(),
  })
  .meta({ id: "RequestBody" });

const responseSchema = z
  .object({
    status: z.int(),
    type: text,
    contentType: text,
    description: text,
    inferred: flag,
    source: sourceSchema,
  })
  .meta({ id: "Response" });

const permissionSchema = z
  .object({
    kind: z.enum(["delegatedWork", "delegatedPersonal", "application"]),
    supported: z.boolean(),
    scopes: z.array(z.string()),
    label: text,
    source: sourceSchema,
  })
  .meta({ id: "Permission" });

const repairSchema = z
  .object({
    code: z.enum([
      "trailingComma",
      "missingComma",
      "comment",
      "unquotedKey",
      "missingBraces",
      "singleQuotes",
      "curlyQuotes",
      "rawNewline",
      "invalidCharacter",
      "bareword",
      "ellipsis",
      "leadingZero",
      "textAfterValue",
      "secondMessage",
      "syntax",
    ]),
    repair: text,
    source: sourceSchema,
  })
  .meta({ id: "Repair", description: "What was wrong with a JSON text, and the text that would mend it." });

const bodySchema = z
  .object({
    text: z.string(),
    value: z.unknown().optional(),
    repairs: z.array(repairSchema).exactOptional(),
    source: sourceSchema,
  })
  .meta({ id: "Body", description: "A payload as written; `value` is what it reads as, where it is JSON." });

const headersSchema = z.array(z.object({ name: z.string(), value: z.string() }).meta({ id: "Header" }));

const exampleRequestSchema = z
  .object({
    method: z.string(),
    url: z.string(),
    headers: headersSchema,
    body: bodySchema.exactOptional(),
    type: text,
    source: sourceSchema,
  })
  .meta({ id: "ExampleRequest" });

const exampleResponseSchema = z
  .object({
    status: z.int(),
    headers: headersSchema,
    body: bodySchema.exactOptional(),
    type: text,
    collectionProperty: text,
    truncated: yesOrNo,
    expectError: flag,
    source: sourceSchema,
  })
  .meta({ id: "ExampleResponse" });

const exampleSchema = z
  .object({ name: text, request: exampleRequestSchema, responses: z.array(exampleResponseSchema) })
  .meta({ id: "Example" });

/** What one API page lets a client do. */
export const operationSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: text,
    deprecated: deprecationSchema.exactOptional(),
    page: z.string(),
    routes: z.array(routeSchema),
    parameters: z.array(parameterSchema),
    supports: supportsSchema.exactOptional(),
    requestBody: requestBodySchema.exactOptional(),
    responses: z.array(responseSchema),
    permissions: z.array(permissionSchema),
    examples: z.array(exampleSchema),
    source: sourceSchema,
  })
  .meta({ id: "Operation" });
