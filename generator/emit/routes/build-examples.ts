import type { Example, ExampleBody, ExampleHeader, ExampleRequest, Operation } from "../../model/api-model.ts";
import { plainJson } from "../../model/json/plain-json.ts";
import type { ContractExample, ContractMessage } from "./route-contract.ts";
import { routeRelativeUrl } from "./route-relative-url.ts";

/** A documented exchange with the facts of the model that it was built from. */
export interface BuiltExample {
  readonly contract: ContractExample;
  readonly example: Example;
  readonly response: Example["responses"][number];
}

/** Headers of a documented message that a client or server sets for itself, and what no example gives a real value for. */
const ownHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "date",
  "host",
  "transfer-encoding",
]);

/** Builds the documented exchanges of an operation: one for each response, numbered from 1. */
export function buildExamples(operation: Operation): readonly BuiltExample[] {
  const pairs = operation.examples.flatMap((example) =>
    example.responses.map((response) => ({ example, response, request: requestOf(operation, example.request) })),
  );
  return pairs.map(({ example, response, request }, index) => ({
    example,
    response,
    contract: {
      name: String(index + 1),
      request,
      response: { status: response.status, ...messageOf(response) },
    },
  }));
}

function requestOf(operation: Operation, request: ExampleRequest): ContractExample["request"] {
  const method = request.method.toUpperCase();
  const { body, ...rest } = request;
  const bodied = method === "GET" || method === "HEAD" || body === undefined ? rest : request;
  return { method, url: routeRelativeUrl(operation, request.url), ...messageOf(bodied) };
}

interface Message {
  readonly headers: readonly ExampleHeader[];
  readonly body?: ExampleBody;
}

function messageOf(message: Message): ContractMessage {
  const headers = headersOf(message.headers);
  return {
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(message.body !== undefined && payloadOf(message.body)),
  };
}

/** A text that could be read as JSON only up to a fault stays a text. */
function payloadOf(body: ExampleBody): Pick<ContractMessage, "body" | "text"> {
  const isBroken = body.json?.faults.some((fault) => fault.code === "syntax") ?? false;
  if (body.json?.value && !isBroken) return { body: plainJson(body.json.value) };
  return body.text.trim() === "" ? {} : { text: body.text };
}

/** Keeps headers that can be sent: a name is a token, a value has no control characters (RFC 9110, section 5). */
function headersOf(headers: readonly ExampleHeader[]): Readonly<Record<string, string>> {
  const kept = headers.filter(
    ({ name, value }) =>
      /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
      /^[\t\u0020-\u007e\u00a0-\u00ff]*$/.test(value) &&
      !ownHeaders.has(name.toLowerCase()),
  );
  return Object.fromEntries(kept.map(({ name, value }) => [name, value.trim()]));
}
