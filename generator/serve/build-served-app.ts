import { emitContext } from "../emit/emit-context.ts";
import { nameContracts } from "../emit/routes/name-contracts.ts";
import { buildContract } from "../emit/routes/build-contract.ts";
import { schemaOf } from "../emit/schemas/schema-of.ts";
import type { ApiModel } from "../model/api-model.ts";
import { answerBatch } from "./answer-batch.ts";
import { loadRuntime } from "./load-runtime.ts";
import type { Answerer } from "./load-runtime.ts";
import { printIndexPage } from "./print-index-page.ts";
import { shapeAnswer } from "./shape-answer.ts";

/** Lets pages of any origin call the API (Fetch, section 3.2). */
const crossOrigin: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
  "access-control-allow-headers": "*, Authorization",
  "access-control-expose-headers": "*",
};

/** The documented API as a function of requests: stubs, `$batch`, paging, and a page that lists the operations. */
export async function buildServedApp(model: ApiModel): Promise<Answerer> {
  const context = emitContext(model, {});
  const names = nameContracts(model);
  const contracts = model.operations.map(
    (operation) => buildContract(operation, names.get(operation.id) ?? operation.id, context).contract,
  );
  const { createStubApp } = await loadRuntime();
  const stubs = createStubApp({ contracts, schemas: { $defs: schemaOf(model) } });
  const indexPage = printIndexPage(contracts);
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: crossOrigin });
      if (pathname === "/" && request.method === "GET") return htmlPage(indexPage);
      const response = /\/\$batch\/?$/.test(pathname) ? await batch(request, stubs) : await one(request, stubs);
      return withHeaders(response, crossOrigin);
    },
  };
}

/** Answers one request, and shapes the answer as its query options ask. */
async function one(request: Request, stubs: Answerer): Promise<Response> {
  const url = new URL(request.url);
  const { version, path } = splitVersion(withoutInnerHost(url.pathname));
  const inner = new URL(url);
  inner.pathname = path;
  const response = await stubs.fetch(new Request(inner, request));
  const isJson = /\bjson\b/i.test(response.headers.get("content-type") ?? "");
  if (request.method !== "GET" || response.status !== 200 || !isJson) return response;
  url.pathname = version + path;
  const body = shapeAnswer(await response.json(), url, preferredSize(request));
  return new Response(JSON.stringify(body), { status: 200, headers: response.headers });
}

async function batch(request: Request, stubs: Answerer): Promise<Response> {
  if (request.method !== "POST") return errorResponse(405, "MethodNotAllowed", "A batch is sent by POST.");
  const base = request.url.replace(/\/\$batch\/?(?:\?.*)?$/s, "");
  const sent: unknown = await request.json().catch(() => undefined);
  const answered = await answerBatch(sent, base, (part) => one(part, stubs));
  return answered
    ? Response.json(answered)
    : errorResponse(
        400,
        "BadRequest",
        "Unexpected batch, expected `requests` of at most 20, each with `id` and `url`.",
      );
}

/**
 * Takes a URL out of a path. The Microsoft Graph client knows only `https://` links as whole URLs, and puts its base
 * before the link to the next page: `/v1.0/http://127.0.0.1:3000/v1.0/users`.
 */
function withoutInnerHost(pathname: string): string {
  return /^\/[^/]*\/http:\/\/[^/]+(\/.*)$/s.exec(pathname)?.[1] ?? pathname;
}

/** Takes the version off the front of a path: `/v1.0/me` is `/me` of `/v1.0`. */
function splitVersion(pathname: string): { readonly version: string; readonly path: string } {
  const version = /^\/(?:v\d{1,3}(?:\.\d{1,3})?|beta)(?=\/)/i.exec(pathname)?.[0] ?? "";
  return { version, path: pathname.slice(version.length) };
}

/** `Prefer: odata.maxpagesize=2`. */
function preferredSize(request: Request): number | undefined {
  const size = /odata\.maxpagesize\s*=\s*(\d{1,6})/i.exec(request.headers.get("prefer") ?? "")?.[1];
  return size === undefined || Number(size) === 0 ? undefined : Number(size);
}

/** Nothing on the page runs: what pages of an API say can't either. */
function htmlPage(html: string): Response {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
  });
}

function errorResponse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}

function withHeaders(response: Response, added: Readonly<Record<string, string>>): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(added)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
