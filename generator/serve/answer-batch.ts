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

/**
 * Answers a JSON batch: each request in its order by `answer`; one that depends on a request that failed is not made,
 * and its status is 424. `base` is what the URLs within the batch are relative to.
 */
export async function answerBatch(
  batch: unknown,
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<{ readonly responses: readonly BatchResponse[] } | undefined> {
  const requests = parseBatch(batch);
  if (!requests) return undefined;
  const responses: BatchResponse[] = [];
  const failed = new Set<string>();
  for (const request of requests) {
    const blocked = request.dependsOn.some((id) => failed.has(id));
    const response = blocked ? dependencyFailed(request.id) : await answerOne(request, base, answer);
    if (response.status >= 400) failed.add(request.id);
    responses.push(response);
  }
  return { responses };
}

function parseBatch(batch: unknown): readonly BatchRequest[] | undefined {
  const list: unknown = isObject(batch) ? batch["requests"] : undefined;
  if (!Array.isArray(list) || list.length > mostRequests) return undefined;
  const requests = list.flatMap((item: unknown) => parseRequest(item) ?? []);
  return requests.length === list.length ? requests : undefined;
}

function parseRequest(item: unknown): BatchRequest | undefined {
  if (!isObject(item)) return undefined;
  const { id, method, url, headers, body, dependsOn } = item;
  if (id === undefined || typeof url !== "string") return undefined;
  const named = isObject(headers) ? Object.entries(headers).map(([name, value]) => [name, String(value)] as const) : [];
  return {
    id: String(id),
    method: typeof method === "string" ? method.toUpperCase() : "GET",
    url,
    headers: Object.fromEntries(named),
    ...(body !== undefined && { body }),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

async function answerOne(
  { id, method, url, headers, body }: BatchRequest,
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<BatchResponse> {
  const takesBody = body !== undefined && method !== "GET" && method !== "HEAD";
  const init = { method, headers, ...(takesBody && { body: JSON.stringify(body) }) };
  const response = await answer(new Request(`${base}/${url.replace(/^\/+/, "")}`, init));
  const text = await response.text();
  const answered = { id, status: response.status, headers: Object.fromEntries(response.headers) };
  return text === "" ? answered : { ...answered, body: parseJson(text) };
}

/** A body that isn't JSON travels as base64 (Microsoft Graph, JSON batching). */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return Buffer.from(text).toString("base64");
  }
}

function dependencyFailed(id: string): BatchResponse {
  const error = { code: "FailedDependency", message: "A request that this one depends on failed." };
  return { id, status: 424, headers: { "content-type": "application/json" }, body: { error } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
