import type { ParsedRequest, RequestBody } from "./check-request.js";
import { measureJson } from "./measure-json.js";

/** How much of a request is read. A body that has more is answered with an error. */
export interface RequestLimits {
  /** Bytes of a body that is read: as many as Microsoft Graph takes. */
  readonly bodyBytes: number;
  /** Levels of objects and lists in each other. */
  readonly jsonDepth: number;
  /** Values of all kinds, each member of an object and each item of a list. */
  readonly jsonValues: number;
}

/** What apps keep to that don't say otherwise. */
export const usualLimits: RequestLimits = { bodyBytes: 4 * 2 ** 20, jsonDepth: 100, jsonValues: 20_000 };

/** Takes a request apart; its body is read from a copy, so that a handler can read it again. */
export async function parseRequest(
  request: Request,
  limits: RequestLimits = usualLimits,
): Promise<Omit<ParsedRequest, "parameters">> {
  return {
    query: new URL(request.url).searchParams,
    headers: request.headers,
    body: await parseBody(request, limits),
  };
}

/** A body without a content type counts as JSON where it begins like it. */
async function parseBody(request: Request, limits: RequestLimits): Promise<RequestBody> {
  if (request.body === null) return { kind: "none" };
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^$|^text\/plain|\bjson\b/i.test(contentType)) return { kind: "other" };
  const text = await readText(request, limits.bodyBytes);
  if (text === undefined) return { kind: "tooLarge", message: `The body has more than ${limits.bodyBytes} bytes.` };
  if (text.trim() === "") return { kind: "none" };
  if (!/\bjson\b/i.test(contentType) && !/^\s*[[{]/.test(text)) return { kind: "other" };
  return parseJson(text, limits);
}

/** Reads no more of a body than is allowed; nothing where there is more. */
async function readText(request: Request, most: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return undefined;
  const reader = request.clone().body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > most) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Characters that the names which lead to a value may have on average. */
const longName = 256;

/** Measures before it parses: what is nested too deep would overflow the stack of whoever walks through it. */
function parseJson(text: string, { jsonDepth, jsonValues }: RequestLimits): RequestBody {
  const { depth, values, paths } = measureJson(text);
  if (depth > jsonDepth) return { kind: "tooLarge", message: `The body is nested deeper than ${jsonDepth} levels.` };
  if (values > jsonValues) return { kind: "tooLarge", message: `The body has more than ${jsonValues} values.` };
  if (paths > jsonValues * longName)
    return { kind: "tooLarge", message: "The body has too many values of long names." };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch (error) {
    return { kind: "broken", message: error instanceof Error ? error.message : String(error) };
  }
}
