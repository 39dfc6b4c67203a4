import type { ApiModel, ExampleRequest, ExampleResponse } from "../../model/api-model.ts";

/** Returns the requests and responses of all examples. */
export function messagesOf(model: ApiModel): readonly (ExampleRequest | ExampleResponse)[] {
  return model.operations
    .flatMap((operation) => operation.examples)
    .flatMap((example) => [example.request, ...example.responses]);
}
