import type { Operation, Response, TypeRef } from "../../model/api-model.ts";
import { itemRef } from "../names/type-code.ts";
import type { JsonSchema } from "../schemas/json-schema.ts";
import { nullableSchema, refSchema } from "../schemas/ref-schema.ts";
import { plainDescription } from "../types/plain-description.ts";
import type { OpenapiBody, OpenapiMedia, OpenapiOperation, OpenapiResponse, Reference } from "./openapi-document.ts";
import { openapiParameters } from "./openapi-parameters.ts";
import type { PathItem } from "./path-groups.ts";
import { securityOf } from "./security-of.ts";
import type { OperationSurroundings } from "./operation-surroundings.ts";

/** Returns the operation object of a path and method. */
export function openapiOperation(item: PathItem, surroundings: OperationSurroundings): OpenapiOperation {
  const { operation, operationId, template } = item;
  const security = securityOf(operation);
  const parameters = openapiParameters(operation, template, surroundings);
  const requestBody = item.method === "get" || item.method === "head" ? undefined : bodyOf(operation, surroundings);
  return {
    operationId,
    summary: plainDescription(operation.title) || operationId,
    ...(operation.description !== undefined && { description: plainDescription(operation.description) }),
    ...(operation.deprecated && { deprecated: true }),
    tags: [surroundings.tag],
    ...(security && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: responsesOf(operation, surroundings),
  };
}

function bodyOf(operation: Operation, surroundings: OperationSurroundings): OpenapiBody | undefined {
  const { requestBody } = operation;
  if (!requestBody || requestBody.empty) return undefined;
  const schema =
    requestBody.type === undefined
      ? propertiesSchema(operation, surroundings)
      : typeSchema(requestBody.type, surroundings);
  return { content: mediaOf(requestBody.contentType, schema, surroundings.examples.requests) };
}

function propertiesSchema({ requestBody }: Operation, { types, schemas }: OperationSurroundings): JsonSchema {
  const properties = requestBody?.properties ?? [];
  if (properties.length === 0) return {};
  const required = properties.filter((property) => property.required === true).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map(({ name, type, description, nullable }) => {
        const schema = refSchema(type, types, schemas);
        const said = nullable === true ? nullableSchema(schema) : schema;
        return [name, { ...said, ...(description !== undefined && { description: plainDescription(description) }) }];
      }),
    ),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  };
}

/** A collection comes in its envelope, and so does a single value that is no object (OData JSON Format 4.01, 11 to 13). */
function typeSchema(type: TypeRef, { types, schemas }: OperationSurroundings): JsonSchema {
  const schema = refSchema(type, types, schemas);
  const known = types.get(type);
  if (known && known.kind !== "enumType") return schema;
  const next: Record<string, JsonSchema> = itemRef(type) === undefined ? {} : { "@odata.nextLink": { type: "string" } };
  return {
    type: "object",
    properties: { ...next, value: schema },
    patternProperties: { "@": {} },
    required: ["value"],
  };
}

function mediaOf(
  contentType: string,
  schema: JsonSchema,
  examples: readonly string[],
): Readonly<Record<string, OpenapiMedia>> {
  const media = mediaType(contentType);
  const said = /json/.test(media) ? schema : {};
  const references = examples.map((name): [string, Reference] => [name, { $ref: `#/components/examples/${name}` }]);
  return { [media]: { schema: said, ...(references.length > 0 && { examples: Object.fromEntries(references) }) } };
}

/** `application/json; charset=utf-8` is `application/json`. */
function mediaType(contentType: string): string {
  const media = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  return /^[\w.+*-]+\/[\w.+*-]+$/.test(media) ? media : "application/json";
}

function responsesOf(operation: Operation, surroundings: OperationSurroundings): OpenapiOperation["responses"] {
  const byStatus = new Map<number, Response>();
  for (const response of operation.responses) {
    if (byStatus.get(response.status)?.type === undefined) byStatus.set(response.status, response);
  }
  const answers = [...byStatus]
    .filter(([status]) => status >= 100 && status <= 599)
    .toSorted(([one], [other]) => one - other)
    .map(([status, response]) => [String(status), responseOf(response, surroundings)] as const);
  const error = { $ref: "#/components/responses/error" };
  return { ...Object.fromEntries(answers), "4XX": error, "5XX": error };
}

function responseOf(response: Response, surroundings: OperationSurroundings): OpenapiResponse {
  const { status, type, contentType, reason } = response;
  const description = plainDescription(response.description ?? reason ?? "") || String(status);
  const examples = surroundings.examples.responses
    .filter((example) => example.status === status)
    .map(({ name }) => name);
  if (type === undefined && contentType === undefined && examples.length === 0) return { description };
  const schema = type === undefined ? {} : typeSchema(type, surroundings);
  return { description, content: mediaOf(contentType ?? "application/json", schema, examples) };
}
