import type { ParsedRequest, RequestBody } from "./check-request.js";

/** Takes a request apart; its body is read from a copy, so that a handler can read it again. */
export async function parseRequest(request: Request): Promise<Omit<ParsedRequest, "parameters">> {
  return {
    query: new URL(request.url).searchParams,
    headers: request.headers,
    body: await parseBody(request),
  };
}

/** A body without a content type counts as JSON where it begins like it. */
async function parseBody(request: Request): Promise<RequestBody> {
  if (request.body === null) return { kind: "none" };
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^$|^text\/plain|\bjson\b/i.test(contentType)) return { kind: "other" };
  const text = await request.clone().text();
  if (text.trim() === "") return { kind: "none" };
  if (!/\bjson\b/i.test(contentType) && !/^\s*[[{]/.test(text)) return { kind: "other" };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch (error) {
    return { kind: "broken", message: error instanceof Error ? error.message : String(error) };
  }
}
