import type { HttpRequest, HttpResponse } from "../../parse/syntax.ts";
import type { ReadMessage } from "./read-messages.ts";

/** A request with its responses. `request` is absent where a page shows a response to no request at all. */
export interface MessagePair {
  readonly request?: ReadRequest;
  readonly responses: readonly ReadResponse[];
}

export type ReadRequest = ReadMessage & { readonly message: HttpRequest };
export type ReadResponse = ReadMessage & { readonly message: HttpResponse };

/**
 * Pairs responses with requests, in the order of the requests. A response belongs to the last request before it, but
 * one whose annotation has a `name` belongs to the requests of that name: to the nearest before it, else the first
 * after it, unless a request without any name waits between. A response with no request before it goes to the first
 * request that would else stay without one.
 */
export function pairMessages(messages: readonly ReadMessage[]): readonly MessagePair[] {
  const requests = messages.filter(isRequest);
  const responsesByRequest = new Map<ReadRequest, ReadResponse[]>(requests.map((request) => [request, []]));
  const orphans: ReadResponse[] = [];
  const before: Before = { byName: new Map(), firstByName: firstByName(requests) };
  for (const message of messages) {
    if (isRequest(message)) noteRequest(before, message);
    if (!isResponse(message)) continue;
    const partners = partnersOf(message, before, responsesByRequest);
    for (const partner of partners) responsesByRequest.get(partner)?.push(message);
    if (partners.length === 0) orphans.push(message);
  }
  const unanswered = requests.filter((request) => responsesByRequest.get(request)?.length === 0);
  for (const [index, request] of unanswered.entries())
    responsesByRequest.get(request)?.push(...orphans.slice(index, index + 1));
  const left = orphans.slice(unanswered.length);
  const pairs = requests.map((request) => ({ request, responses: responsesByRequest.get(request) ?? [] }));
  return left.length === 0 ? pairs : [{ responses: left }, ...pairs];
}

/** The requests that stand before a place of the page. */
interface Before {
  last?: ReadRequest;
  readonly byName: Map<string, ReadRequest>;
  readonly firstByName: ReadonlyMap<string, ReadRequest>;
}

function noteRequest(before: Before, request: ReadRequest): void {
  before.last = request;
  for (const name of request.names) before.byName.set(name, request);
}

function partnersOf(
  response: ReadResponse,
  before: Before,
  responsesByRequest: ReadonlyMap<ReadRequest, readonly ReadResponse[]>,
): readonly ReadRequest[] {
  const { last } = before;
  const waits = last !== undefined && last.names.length === 0 && responsesByRequest.get(last)?.length === 0;
  const named = waits
    ? []
    : response.names.flatMap((name) => before.byName.get(name) ?? before.firstByName.get(name) ?? []);
  if (named.length > 0) return [...new Set(named)];
  return last === undefined ? [] : [last];
}

function firstByName(requests: readonly ReadRequest[]): ReadonlyMap<string, ReadRequest> {
  const first = new Map<string, ReadRequest>();
  for (const request of requests) {
    for (const name of request.names) if (!first.has(name)) first.set(name, request);
  }
  return first;
}

function isRequest(message: ReadMessage): message is ReadRequest {
  return message.message.kind === "request";
}

function isResponse(message: ReadMessage): message is ReadResponse {
  return message.message.kind === "response";
}
