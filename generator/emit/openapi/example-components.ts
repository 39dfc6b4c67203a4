import type { ExampleBody, Operation } from "../../model/api-model.ts";
import { plainJson } from "../../model/json/plain-json.ts";
import type { OpenapiExample } from "./openapi-document.ts";

/** Names of the example components of an operation, in the order of the page. */
export interface OperationExamples {
  readonly requests: readonly string[];
  readonly responses: readonly { readonly status: number; readonly name: string }[];
}

/** Collects the bodies of documented examples as components, so that an operation with many paths shows each once. */
export function collectExamples(
  operations: readonly Operation[],
  names: ReadonlyMap<string, string>,
): {
  readonly components: Readonly<Record<string, OpenapiExample>>;
  readonly byOperation: ReadonlyMap<string, OperationExamples>;
} {
  const components: [string, OpenapiExample][] = [];
  const byOperation = new Map<string, OperationExamples>();
  for (const operation of operations) {
    const identifier = names.get(operation.id) ?? operation.id;
    const requests: string[] = [];
    const responses: { status: number; name: string }[] = [];
    const add = (kind: string, ordinal: number, body: ExampleBody, summary?: string): string => {
      const name = `${identifier}-${kind}-${ordinal}`;
      components.push([name, { ...(summary !== undefined && { summary }), value: valueOf(body) }]);
      return name;
    };
    for (const { name: summary, request, responses: answers } of operation.examples) {
      if (request.body) requests.push(add("request", requests.length + 1, request.body, summary));
      for (const { status, body } of answers) {
        if (body) responses.push({ status, name: add("response", responses.length + 1, body, summary) });
      }
    }
    byOperation.set(operation.id, { requests, responses });
  }
  return { components: Object.fromEntries(components), byOperation };
}

/** A body that is no JSON stands as the text it is. */
function valueOf({ json, text }: ExampleBody): unknown {
  return json?.value ? plainJson(json.value) : text;
}
