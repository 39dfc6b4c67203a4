import { rangeOf, type SourceRange } from "../../text/source.ts";
import type { Example, ExampleBody, ExampleHeader, Operation, RequestBody } from "../api-model.ts";
import { jsonOfShared } from "./json-of-shared.ts";
import { jsonOfSource } from "./json-of-source.ts";
import { jsonOfProperty } from "./json-of-type.ts";
import type { ModelJson } from "./model-schema.ts";
import { pickFields } from "./pick-fields.ts";
import { plainJson } from "./plain-json.ts";

type OperationJson = ModelJson["operations"][number];
type ExampleJson = OperationJson["examples"][number];
type BodyJson = NonNullable<ExampleJson["request"]["body"]>;

/** Returns what the model JSON says of an operation. */
export function jsonOfOperation(operation: Operation): OperationJson {
  return {
    ...pickFields(operation, ["id", "title", "description", "page"]),
    routes: placed(operation.routes, ["method", "path"]),
    parameters: placed(operation.parameters, PARAMETER_FIELDS),
    ...jsonOfShared(operation),
    ...(operation.requestBody && { requestBody: jsonOfRequestBody(operation.requestBody) }),
    responses: placed(operation.responses, ["status", "type", "contentType", "description", "inferred"]),
    permissions: placed(operation.permissions, ["kind", "supported", "scopes", "label"]),
    examples: operation.examples.map(jsonOfExample),
    source: jsonOfSource(operation.source),
  };
}

const PARAMETER_FIELDS = ["in", "name", "alternatives", "type", "required", "description", "value"] as const;

/** Returns the named fields of each value, and where it stands. */
function placed<T extends { readonly source: SourceRange }, K extends keyof T>(
  values: readonly T[],
  names: readonly K[],
): (Pick<T, K> & { source: SourceRange })[] {
  return values.map((value) => ({ ...pickFields(value, names), source: jsonOfSource(value.source) }));
}

function jsonOfRequestBody(body: RequestBody): NonNullable<OperationJson["requestBody"]> {
  return {
    ...pickFields(body, ["type", "contentType", "empty", "inferred"]),
    ...(body.properties && { properties: body.properties.map(jsonOfProperty) }),
    ...(body.source && { source: jsonOfSource(body.source) }),
  };
}

function jsonOfExample(example: Example): ExampleJson {
  const { request, responses } = example;
  return {
    ...pickFields(example, ["name"]),
    request: {
      ...pickFields(request, ["method", "url"]),
      headers: request.headers.map(jsonOfHeader),
      ...(request.body && { body: jsonOfBody(request.body) }),
      ...pickFields(request, ["type"]),
      source: jsonOfSource(request.source),
    },
    responses: responses.map((response) => ({
      ...pickFields(response, ["status"]),
      headers: response.headers.map(jsonOfHeader),
      ...(response.body && { body: jsonOfBody(response.body) }),
      ...pickFields(response, ["type", "collectionProperty", "truncated", "expectError"]),
      source: jsonOfSource(response.source),
    })),
  };
}

function jsonOfHeader(header: ExampleHeader): { name: string; value: string } {
  return { name: header.name, value: header.value };
}

function jsonOfBody(body: ExampleBody): BodyJson {
  const { value, faults } = body.json ?? { faults: [] };
  return {
    text: body.text,
    ...(value && { value: plainJson(value) }),
    ...(faults.length > 0 && {
      repairs: faults.map((fault) => ({
        ...pickFields(fault, ["code", "repair"]),
        source: jsonOfSource(rangeOf(body.lines, fault)),
      })),
    }),
    source: jsonOfSource(body.source),
  };
}
