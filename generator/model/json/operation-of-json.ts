import { type LineMap, spanOf } from "../../text/source.ts";
import type { Example, ExampleBody, ExampleHeader, ExampleRequest, ExampleResponse, Operation } from "../api-model.ts";
import { parseSegments } from "../operations/parse-segments.ts";
import { jsonTree } from "./json-tree.ts";
import type { ModelJson } from "./model-schema.ts";
import { propertyOfJson } from "./type-of-json.ts";

type OperationJson = ModelJson["operations"][number];
type ExampleJson = OperationJson["examples"][number];
type BodyJson = NonNullable<ExampleJson["request"]["body"]>;

/** Returns a line map of a file. */
type LinesOf = (file: string) => LineMap;

/** Returns the operation that the model JSON describes; the place of a part is that of the whole it belongs to. */
export function operationOfJson(json: OperationJson, linesOf: LinesOf): Operation {
  const { requestBody, ...rest } = json;
  return {
    ...rest,
    routes: json.routes.map((route) => ({
      ...route,
      methodSource: route.source,
      pathSource: route.source,
      segments: parseSegments(route.path),
    })),
    parameters: json.parameters.map((parameter) => ({ ...parameter, origin: "parameterTable" })),
    ...(requestBody && { requestBody: requestBodyOfJson(requestBody) }),
    responses: json.responses.map((response) => ({ ...response, origin: "prose" })),
    permissions: json.permissions.map((permission) => ({
      ...permission,
      scopeSources: permission.scopes.map(() => permission.source),
      text: permission.scopes.join(", "),
    })),
    examples: json.examples.map((example) => exampleOfJson(example, linesOf)),
  };
}

function requestBodyOfJson(json: NonNullable<OperationJson["requestBody"]>): NonNullable<Operation["requestBody"]> {
  const { properties, ...rest } = json;
  return { ...rest, ...(properties && { properties: properties.map(propertyOfJson) }) };
}

function exampleOfJson(json: ExampleJson, linesOf: LinesOf): Example {
  return {
    ...json,
    request: requestOfJson(json.request, linesOf),
    responses: json.responses.map((response) => responseOfJson(response, linesOf)),
  };
}

function requestOfJson(json: ExampleJson["request"], linesOf: LinesOf): ExampleRequest {
  const { body, ...rest } = json;
  return {
    ...rest,
    headers: headersOfJson(json),
    ...(body && { body: bodyOfJson(body, linesOf) }),
    methodSource: json.source,
    urlSource: json.source,
  };
}

function responseOfJson(json: ExampleJson["responses"][number], linesOf: LinesOf): ExampleResponse {
  const { body, ...rest } = json;
  return {
    ...rest,
    reason: "",
    headers: headersOfJson(json),
    ...(body && { body: bodyOfJson(body, linesOf) }),
    statusSource: json.source,
    reasonSource: json.source,
  };
}

function headersOfJson({
  headers,
  source,
}: ExampleJson["request"] | ExampleJson["responses"][number]): ExampleHeader[] {
  return headers.map((header) => ({ ...header, source, valueSource: source }));
}

function bodyOfJson(json: BodyJson, linesOf: LinesOf): ExampleBody {
  const { text, value, repairs = [], source } = json;
  const lines = linesOf(source.file);
  const span = spanOf(lines, source);
  const faults = repairs.map(({ source: place, ...fault }) => ({ ...fault, ...spanOf(lines, place) }));
  const read = value === undefined ? {} : { value: jsonTree(value, span) };
  const isJson = value !== undefined || faults.length > 0;
  return { text, ...(isJson && { json: { ...read, faults } }), lines, span, source };
}
