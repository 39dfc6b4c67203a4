import { mapChanged } from "../../lazy/map-changed.ts";
import type { Example, Operation, RequestBody } from "../api-model.ts";
import type { Rename } from "./pair-type-names.ts";
import { renameTyped } from "./rename-typed.ts";

/** Gives types other names wherever an operation speaks of them. */
export function renameInOperation(operation: Operation, rename: Rename): Operation {
  const { requestBody } = operation;
  return {
    ...operation,
    parameters: mapChanged(operation.parameters, (parameter) => renameTyped(parameter, rename)),
    ...(requestBody && { requestBody: renameInRequestBody(requestBody, rename) }),
    responses: mapChanged(operation.responses, (response) => renameTyped(response, rename)),
    examples: mapChanged(operation.examples, (example) => renameInExample(example, rename)),
  };
}

function renameInRequestBody(body: RequestBody, rename: Rename): RequestBody {
  const { properties } = body;
  return {
    ...renameTyped(body, rename),
    ...(properties && { properties: mapChanged(properties, (property) => renameTyped(property, rename)) }),
  };
}

function renameInExample(example: Example, rename: Rename): Example {
  const request = renameTyped(example.request, rename);
  const responses = mapChanged(example.responses, (response) => renameTyped(response, rename));
  return request === example.request && responses === example.responses ? example : { ...example, request, responses };
}
