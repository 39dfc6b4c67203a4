import { checkTarget } from "./check-target.ts";
import { errorBody } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { usualServeLimits } from "./serve-limits.ts";

/** A request within a JSON batch (OData JSON 4.01, section 19). */
interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn: readonly string[];
}

interface BatchResponse {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Microsoft Graph takes no more. */
const mostRequests = 20;

/** What a batch comes to: a response for each request, or why it isn't one. */
type BatchAnswer = { readonly responses: readonly BatchResponse[] } | { readonly refused: string };

/**
 * Answers a JSON batch: each request in its order by `answer`; one that depends on a request that failed is not made,
 * and its status is 424. `base` is what the URLs within the batch are relative to.
 */
export async function answerBatch(
  batch: unknown,
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<BatchAnswer> {
  const requests = parseBatch(batch);
  if (!requests) return { refused: malformed };
  if (new Set(requests.map(({ id }) => id)).size < requests.length) return { refused: "Two requests have one id." };
  const responses: BatchResponse[] = [];
  const failed = new Set<string>();
  for (const request of requests) {
    const response = request.dependsOn.some((id) => failed.has(id))
      ? refuseOne(request.id, { status: 424, message: "A request that this one depends on failed." })
      : await answerOne(request, base, answer);
    if (response.status >= 400) failed.add(request.id);
    responses.push(response);
  }
  return { responses };
}

const malformed = `Unexpected batch, expected JSON with \`requests\` of at most ${mostRequests}, each with \`id\` and \`url\`.`;

function parseBatch(batch: unknown): readonly BatchRequest[] | undefined {
  const list: unknown = isObject(batch) ? batch["requests"] : undefined;
  if (!Array.isArray(list) || list.length > mostRequests) return undefined;
  const requests = list.flatMap((item: unknown) => parseRequest(item) ?? []);
  return requests.length === list.length ? requests : undefined;
}

function parseRequest(item: unknown): BatchRequest | undefined {
  if (!isObject(item)) return undefined;
  const { id, method, url, headers, body, dependsOn } = item;
  if ((typeof id !== "string" && typeof id !== "number") || typeof url !== "string") return undefined;
  const named = isObject(headers) ? Object.entries(headers).map(([name, value]) => [name, String(value)] as const) : [];
  return {
    id: String(id),
    method: typeof method === "string" ? method.toUpperCase() : "GET",
    url: `/${encodeBare(url).replace(/^\/+/, "")}`,
    headers: Object.fromEntries(named),
    ...(body !== undefined && { body }),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

/** Clients write URLs within a batch with spaces and letters of all kinds as they are. */
function encodeBare(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.replace(/\p{Cs}/u, "\ufffd")));
}

async function answerOne(
  part: BatchRequest,
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<BatchResponse> {
  const { id, url } = part;
  const refusal = checkTarget(url, usualServeLimits.urlBytes);
  if (refusal !== undefined) return refuseOne(id, refusal);
  if (/\/\$batch\/?(?:\?|$)/i.test(url)) return refuseOne(id, { status: 400, message: "A batch can't be in a batch." });
  const request = buildRequest(part, base);
  if (request === undefined) return refuseOne(id, { status: 400, message: "The method or a header is malformed." });
  const response = await answer(request);
  const text = await response.text();
  const answered = { id, status: response.status, headers: Object.fromEntries(response.headers) };
  return text === "" ? answered : { ...answered, body: parseJson(text) };
}

/** Builds the request of a part; undefined where its method or headers are such as no request can have. */
function buildRequest({ method, url, headers, body }: BatchRequest, base: string): Request | undefined {
  const takesBody = body !== undefined && method !== "GET" && method !== "HEAD";
  try {
    return new Request(base + url, { method, headers, ...(takesBody && { body: JSON.stringify(body) }) });
  } catch {
    return undefined;
  }
}

/** A body that isn't JSON travels as base64 (Microsoft Graph, JSON batching). */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return Buffer.from(text).toString("base64");
  }
}

function refuseOne(id: string, refusal: Refusal): BatchResponse {
  const headers = { "content-type": "application/json" };
  return { id, status: refusal.status, headers, body: errorBody(refusal) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
