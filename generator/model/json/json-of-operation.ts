import { rangeOf } from "../../text/source.ts";
import type {
  Example,
  ExampleBody,
  ExampleHeader,
  ExampleRequest,
  ExampleResponse,
  Operation,
  Parameter,
  RequestBody,
} from "../api-model.ts";
import { jsonOfDeprecation } from "./json-of-deprecation.ts";
import { jsonOfSource } from "./json-of-source.ts";
import { jsonOfSupport } from "./json-of-support.ts";
import { jsonOfProperty } from "./json-of-type.ts";
import type { ModelJson } from "./model-schema.ts";
import { plainJson } from "./plain-json.ts";
import type { Printed } from "./printed.ts";

type OperationJson = Printed<ModelJson["operations"][number]>;
type ParameterJson = Printed<ModelJson["operations"][number]["parameters"][number]>;
type RequestBodyJson = Printed<ModelJson["operations"][number]["requestBody"]>;
type ExampleJson = ModelJson["operations"][number]["examples"][number];
type BodyJson = Printed<NonNullable<ExampleJson["request"]["body"]>>;

/** Returns what the model JSON says of an operation. */
export function jsonOfOperation(operation: Operation): OperationJson {
  const { id, title, description, page, routes, parameters, requestBody, responses, permissions, examples } = operation;
  return {
    id,
    title,
    description,
    page,
    routes: routes.map(({ method, path, source }) => ({ method, path, source: jsonOfSource(source) })),
    parameters: parameters.map(jsonOfParameter),
    supports: jsonOfSupport(operation.supports),
    deprecated: jsonOfDeprecation(operation.deprecated),
    requestBody: requestBody && jsonOfRequestBody(requestBody),
    responses: responses.map((response) => ({
      status: response.status,
      type: response.type,
      contentType: response.contentType,
      description: response.description,
      inferred: response.inferred,
      source: jsonOfSource(response.source),
    })),
    permissions: permissions.map(({ kind, supported, scopes, label, source }) => ({
      kind,
      supported,
      scopes,
      label,
      source: jsonOfSource(source),
    })),
    examples: examples.map(jsonOfExample),
    source: jsonOfSource(operation.source),
  };
}

function jsonOfParameter(parameter: Parameter): ParameterJson {
  return {
    in: parameter.in,
    name: parameter.name,
    alternatives: parameter.alternatives,
    type: parameter.type,
    required: parameter.required,
    description: parameter.description,
    value: parameter.value,
    source: jsonOfSource(parameter.source),
  };
}

function jsonOfRequestBody(body: RequestBody): RequestBodyJson {
  return {
    type: body.type,
    contentType: body.contentType,
    empty: body.empty,
    inferred: body.inferred,
    properties: body.properties?.map(jsonOfProperty),
    source: body.source && jsonOfSource(body.source),
  };
}

function jsonOfExample({ name, request, responses }: Example): Printed<ExampleJson> {
  return { name, request: jsonOfRequest(request), responses: responses.map(jsonOfResponse) };
}

function jsonOfRequest({ method, url, headers, body, type, source }: ExampleRequest): Printed<ExampleJson["request"]> {
  return {
    method,
    url,
    headers: headers.map(jsonOfHeader),
    body: body && jsonOfBody(body),
    type,
    source: jsonOfSource(source),
  };
}

function jsonOfResponse(response: ExampleResponse): Printed<ExampleJson["responses"][number]> {
  return {
    status: response.status,
    headers: response.headers.map(jsonOfHeader),
    body: response.body && jsonOfBody(response.body),
    type: response.type,
    collectionProperty: response.collectionProperty,
    truncated: response.truncated,
    expectError: response.expectError,
    source: jsonOfSource(response.source),
  };
}

function jsonOfHeader(header: ExampleHeader): { name: string; value: string } {
  return { name: header.name, value: header.value };
}

function jsonOfBody(body: ExampleBody): BodyJson {
  const { value, faults } = body.json ?? { faults: [] };
  const repairs = faults.map((fault) => ({
    code: fault.code,
    repair: fault.repair,
    source: jsonOfSource(rangeOf(body.lines, fault)),
  }));
  return {
    text: body.text,
    value: value && plainJson(value),
    repairs: repairs.length > 0 ? repairs : undefined,
    source: jsonOfSource(body.source),
  };
}
