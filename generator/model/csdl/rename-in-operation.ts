import { mapChanged } from "../../lazy/map-changed.ts";
import type { Example, Operation, RequestBody } from "../api-model.ts";
import type { Rename } from "./pair-type-names.ts";
import { renameTyped } from "./rename-typed.ts";

/** Gives types other names wherever an operation speaks of them. */
export function renameInOperation(operation: Operation, rename: Rename): Operation {
  const parameters = mapChanged(operation.parameters, (parameter) => renameTyped(parameter, rename));
  const requestBody = operation.requestBody && renameInRequestBody(operation.requestBody, rename);
  const responses = mapChanged(operation.responses, (response) => renameTyped(response, rename));
  const examples = mapChanged(operation.examples, (example) => renameInExample(example, rename));
  const same =
    parameters === operation.parameters &&
    requestBody === operation.requestBody &&
    responses === operation.responses &&
    examples === operation.examples;
  return same ? operation : { ...operation, parameters, ...(requestBody && { requestBody }), responses, examples };
}

function renameInRequestBody(body: RequestBody, rename: Rename): RequestBody {
  const renamed = renameTyped(body, rename);
  const properties = body.properties && mapChanged(body.properties, (property) => renameTyped(property, rename));
  return properties === undefined || properties === body.properties ? renamed : { ...renamed, properties };
}

function renameInExample(example: Example, rename: Rename): Example {
  const request = renameTyped(example.request, rename);
  const responses = mapChanged(example.responses, (response) => renameTyped(response, rename));
  return request === example.request && responses === example.responses ? example : { ...example, request, responses };
}
