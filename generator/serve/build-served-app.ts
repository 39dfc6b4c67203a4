import { emitContext } from "../emit/emit-context.ts";
import { nameContracts } from "../emit/routes/name-contracts.ts";
import { buildContract } from "../emit/routes/build-contract.ts";
import { schemaOf } from "../emit/schemas/schema-of.ts";
import type { ApiModel } from "../model/api-model.ts";
import { answerBatch } from "./answer-batch.ts";
import { loadRuntime } from "./load-runtime.ts";
import type { Answerer, Runtime } from "./load-runtime.ts";
import { printIndexPage } from "./print-index-page.ts";
import type { IndexPage } from "./print-index-page.ts";
import { refuse } from "./refusal.ts";
import { shapeAnswer } from "./shape-answer.ts";

/** The documented API as a function of requests: stubs, `$batch`, paging, and a page that lists the operations. */
export async function buildServedApp(model: ApiModel): Promise<Answerer> {
  const context = emitContext(model, {});
  const names = nameContracts(context);
  const contracts = model.operations.map(
    (operation) => buildContract(operation, names.get(operation.id) ?? operation.id, context).contract,
  );
  const runtime = await loadRuntime();
  const stubs = runtime.createStubApp({ contracts, schemas: { $defs: schemaOf(model) } });
  const indexPage = printIndexPage(contracts);
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname === "/" && isRead(request)) return htmlPage(indexPage);
      const response = isBatch(pathname) ? await batch(request, runtime, stubs) : await one(request, stubs);
      return disarm(response);
    },
  };
}

function isRead({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function isBatch(pathname: string): boolean {
  return /\/\$batch\/?$/i.test(pathname);
}

/** Answers one request, and shapes the answer as its query options ask; HEAD as GET, whose body isn't sent. */
async function one(request: Request, stubs: Answerer): Promise<Response> {
  const url = new URL(request.url);
  const { version, path } = splitVersion(withoutInnerHost(url.pathname));
  const inner = new URL(url);
  inner.pathname = path;
  const asked = new Request(inner, request);
  const response = await stubs.fetch(isRead(request) ? new Request(asked, { method: "GET" }) : asked);
  const isJson = /\bjson\b/i.test(response.headers.get("content-type") ?? "");
  if (!isRead(request) || response.status !== 200 || !isJson) return response;
  url.pathname = version + path;
  const body = shapeAnswer(await response.json(), url, preferredSize(request));
  return new Response(JSON.stringify(body), { status: 200, headers: response.headers });
}

async function batch(request: Request, { parseRequest }: Runtime, stubs: Answerer): Promise<Response> {
  if (request.method !== "POST") return refuse({ status: 405, message: "A batch is sent by POST." });
  const base = request.url.replace(/\/\$batch\/?(?:\?.*)?$/is, "");
  const { body } = await parseRequest(request);
  if (body.kind === "tooLarge") return refuse({ status: 413, message: body.message });
  const sent = body.kind === "json" ? body.value : undefined;
  const answered = await answerBatch(sent, base, (part) => one(part, stubs));
  return "refused" in answered ? refuse({ status: 400, message: answered.refused }) : Response.json(answered);
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
function htmlPage({ html, styleHash }: IndexPage): Response {
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}

/**
 * Takes from an answer what would let a documented example do more in a browser than be read: scripts and frames,
 * cookies (which all ports of a machine share), and words about who may call the API.
 */
function disarm(response: Response): Response {
  const headers = new Headers([...response.headers].filter(([name]) => !isArmed(name)));
  headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  headers.set("x-content-type-options", "nosniff");
  return new Response(response.body, { status: response.status, headers });
}

function isArmed(name: string): boolean {
  return /^(?:access-control-|cross-origin-|content-security-policy|set-cookie|clear-site-data|refresh|link|nel$|report)/.test(
    name,
  );
}
