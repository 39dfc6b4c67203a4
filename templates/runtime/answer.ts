import type {
  OperationContract,
  OperationExample,
  ExampleResponse,
  OperationRequest,
  OperationTypes,
  RawBody,
  Route,
} from "./contract.js";
import type { ParsedRequest } from "./check-request.js";
import { graphError } from "./graph-error.js";

/** Headers of documented responses that a server sets for itself. */
const ownHeaders = new Set(["connection", "content-encoding", "content-length", "date", "server", "transfer-encoding"]);

/** Statuses whose responses have no body (Fetch, section 2.2.3). */
const bodiless = new Set([101, 103, 204, 205, 304]);

/** Answers with a documented response: its status, its headers and its body. */
export function answerExample(example: OperationExample): Response {
  const { response } = example;
  const { status } = response;
  if (status < 200 || status > 599) return graphError(501, `The documented status is ${status}.`);
  const text = bodiless.has(status) ? null : bodyText(response);
  return new Response(text === null ? null : new TextEncoder().encode(text), { status, headers: headersOf(response) });
}

/** Answers as documented where that needs no body: `204 No Content`. */
export function answerWithoutExample(contract: OperationContract): Response {
  const statuses = Object.keys(contract.responses).map(Number);
  const status = statuses.find((code) => code < 300 && contract.responses[code]?.type === undefined);
  if (status === undefined) return graphError(501, `The documentation shows no answer of '${contract.title}'.`);
  return new Response(null, { status });
}

/** Turns what a handler returns into a response. */
export function answerResult(result: unknown): Response {
  if (result instanceof Response) return result;
  const { status, headers, body } = result as { status?: number; headers?: Record<string, string>; body?: unknown };
  const init = { status: status ?? 200, headers: { ...headers } };
  if (body === undefined) return new Response(null, init);
  return isRaw(body, init.headers) ? new Response(body, init) : Response.json(body, init);
}

/** Bytes, and a string with a content type other than JSON, go as they are. */
function isRaw(body: unknown, headers: Readonly<Record<string, string>>): body is RawBody {
  const contentType = new Headers(headers).get("content-type") ?? "json";
  return body instanceof Uint8Array || (typeof body === "string" && !/\bjson\b/i.test(contentType));
}

/** Makes what a handler is called with: numbers and booleans of the path and query are turned into such. */
export function handlerRequest(request: ParsedRequest, route: Route, raw: Request): OperationRequest<OperationTypes> {
  const types = route.types ?? {};
  const parameters = Object.entries(request.parameters).map(([name, text]) => [name, typedValue(text, types[name])]);
  const query = [...request.query].map(([name, text]) => [name, typedValue(text, queryTypes[name])]);
  return {
    parameters: Object.fromEntries(parameters),
    query: Object.fromEntries(query),
    body: request.body.kind === "json" ? request.body.value : undefined,
    headers: request.headers,
    route,
    raw,
  };
}

const queryTypes: Readonly<Record<string, string>> = {
  $count: "Edm.Boolean",
  $skip: "Edm.Int32",
  $top: "Edm.Int32",
};

const textTypes = new Set(["Edm.Boolean"]);

function typedValue(text: string, type: string | undefined): string | number | boolean {
  if (type === undefined) return text;
  return textTypes.has(type) ? text.toLowerCase() === "true" : Number(text);
}

function bodyText(response: ExampleResponse): string | null {
  if (response.body !== undefined) return JSON.stringify(response.body);
  return response.text ?? null;
}

function headersOf(response: ExampleResponse): Headers {
  const headers = new Headers(response.body === undefined ? {} : { "content-type": "application/json" });
  for (const [name, value] of Object.entries(response.headers ?? {})) {
    if (!ownHeaders.has(name.toLowerCase())) headers.set(name, value);
  }
  return headers;
}
