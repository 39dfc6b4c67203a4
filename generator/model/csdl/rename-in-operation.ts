import type { Operation, RequestBody } from "../api-model.ts";
import type { Rename } from "./pair-type-names.ts";

/** Gives types other names wherever an operation speaks of them. */
export function renameInOperation(operation: Operation, rename: Rename): Operation {
  const { requestBody } = operation;
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => typed(parameter, rename)),
    ...(requestBody && { requestBody: renameInRequestBody(requestBody, rename) }),
    responses: operation.responses.map((response) => typed(response, rename)),
    examples: operation.examples.map((example) => ({
      ...example,
      request: typed(example.request, rename),
      responses: example.responses.map((response) => typed(response, rename)),
    })),
  };
}

function renameInRequestBody(body: RequestBody, rename: Rename): RequestBody {
  const { properties } = body;
  return {
    ...typed(body, rename),
    ...(properties && { properties: properties.map((property) => typed(property, rename)) }),
  };
}

function typed<T extends { readonly type?: string }>(value: T, rename: Rename): T {
  return value.type === undefined ? value : { ...value, type: rename(value.type) };
}
