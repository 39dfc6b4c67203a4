import type { IncomingMessage } from "node:http";
import type { AccessPolicy } from "./access-policy.ts";
import { checkAccess } from "./check-access.ts";
import { checkTarget } from "./check-target.ts";
import { crossOriginHeaders } from "./cross-origin-headers.ts";
import type { Answerer } from "./load-runtime.ts";
import { readBody } from "./read-body.ts";
import { refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { ServeLimits } from "./serve-limits.ts";

/** What a request is held against. */
export interface AnswerRules {
  readonly policy: AccessPolicy;
  readonly limits: ServeLimits;
  /** What the URL of a request begins with where the client names no host: `http://127.0.0.1:3000`. */
  readonly base: string;
}

/** Answers a request off the wire by an app, unless it is malformed, too large or not for this server's callers. */
export async function answerIncoming(incoming: IncomingMessage, app: Answerer, rules: AnswerRules): Promise<Response> {
  const response = await answerChecked(incoming, app, rules);
  return withHeaders(response, crossOriginHeaders(incoming.headers, rules.policy));
}

async function answerChecked(incoming: IncomingMessage, app: Answerer, rules: AnswerRules): Promise<Response> {
  const { policy, limits, base } = rules;
  const { method = "GET", url = "/", headers } = incoming;
  const refusal = checkHead(incoming, limits) ?? checkAccess(incoming, policy);
  if (refusal !== undefined) return refuse(refusal);
  if (method === "OPTIONS") return new Response(null, { status: 204 });
  const body = await readBody(incoming, limits.bodyBytes);
  if (body === undefined) return refuse({ status: 413, message: `The body has more than ${limits.bodyBytes} bytes.` });
  const origin = headers.host === undefined ? base : `http://${headers.host}`;
  const hasBody = body.byteLength > 0 && method !== "GET" && method !== "HEAD";
  return app.fetch(
    new Request(origin + url, {
      method,
      headers: headersOf(incoming),
      ...(hasBody ? { body: Buffer.from(body) } : {}),
    }),
  );
}

/** Methods that the Fetch standard allows no request to have (section 2.2.1). */
const forbiddenMethods: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

function checkHead(incoming: IncomingMessage, limits: ServeLimits): Refusal | undefined {
  const { method = "GET", url = "/", rawHeaders } = incoming;
  if (forbiddenMethods.has(method)) return { status: 405, message: `The method ${method} is not allowed.` };
  const bytes = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  if (bytes > limits.headerBytes)
    return { status: 431, message: `The headers have more than ${limits.headerBytes} bytes.` };
  return method === "OPTIONS" && url === "*" ? undefined : checkTarget(url, limits.urlBytes);
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}

function withHeaders(response: Response, added: Readonly<Record<string, string>>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
