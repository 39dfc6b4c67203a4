import { looksLikeJson } from "../../text/looks-like-json.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Body, HttpHeader, HttpMessage } from "../syntax.ts";
import { placeBehind, placeOf } from "../../text/place.ts";
import { codeSpan, type CodeLine, type CodeText } from "./code-text.ts";
import { requestLine, startsRequest } from "./request-line.ts";

const statusLine = /^(\s*HTTP(?:\/\d(?:\.\d)?)?(?:\s+code)?:?\s+)(\d{3})(?!\d)(\s*)(.*)$/;
const header = /^\s*([A-Za-z][A-Za-z0-9-]*)(\s*:\s*)(.*)$/s;

/** True where a line starts a response: `HTTP/1.1 200 OK`. */
export function startsResponse(text: string): boolean {
  return statusLine.test(text);
}

/** Reads the HTTP messages of a code text, each from its start line to the next one's. */
export function httpMessages(code: CodeText, lines: readonly CodeLine[]): readonly HttpMessage[] {
  const starts = lines.flatMap((line, index) => (startsMessage(line.text) ? [index] : []));
  return starts.flatMap((from, index) => messageOf(code, lines.slice(from, starts[index + 1])) ?? []);
}

const messageStart = /^\s*[GPDHOM]/;

/** Most lines are of bodies: a look at the first letter tells them. */
function startsMessage(text: string): boolean {
  if (!messageStart.test(text)) return false;
  return startsRequest(text.trimStart()) && !/^\s{4}/.test(text) ? true : startsResponse(text);
}

function messageOf(code: CodeText, lines: readonly CodeLine[]): HttpMessage | undefined {
  const [first, ...others] = lines;
  if (!first) return undefined;
  const { headers, rest } = takeHeaders(code, others);
  const body = bodyOf(code, rest, headers);
  const end = body
    ? body.end
    : (headers.at(-1)?.end ?? codeSpan(code, first.start, first.start + first.text.trimEnd().length).end);
  const parts = { headers, ...(body && { body }) };
  const status = statusLine.exec(first.text);
  if (status) return { kind: "response", ...statusOf(code, first, status), ...parts, ...startOf(code, first), end };
  const line = requestLine(first, code);
  return line && { kind: "request", line, ...parts, start: line.start, end };
}

function startOf(code: CodeText, line: CodeLine): { start: number } {
  return { start: placeOf(code.place, line.start + line.text.length - line.text.trimStart().length) };
}

function statusOf(
  code: CodeText,
  line: CodeLine,
  [, lead = "", digits = "", gap = "", rest = ""]: readonly string[],
): Pick<Extract<HttpMessage, { kind: "response" }>, "status" | "statusSpan" | "reason" | "reasonSpan"> {
  const statusAt = line.start + lead.length;
  const reasonAt = statusAt + digits.length + gap.length;
  const reason = rest.trimEnd();
  return {
    status: Number(digits),
    statusSpan: codeSpan(code, statusAt, statusAt + digits.length),
    reason,
    reasonSpan: codeSpan(code, reasonAt, reasonAt + reason.length),
  };
}

/** Headers stand right below the start line; a blank line before the first of them is forgiven. */
function takeHeaders(
  code: CodeText,
  lines: readonly CodeLine[],
): { headers: readonly HttpHeader[]; rest: readonly CodeLine[] } {
  const headers: HttpHeader[] = [];
  let at = lines.findIndex((line) => line.text.trim() !== "");
  if (at < 0) return { headers, rest: [] };
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const read = line && headerOf(code, line);
    if (!read) break;
    headers.push(read);
  }
  return { headers, rest: lines.slice(at) };
}

function headerOf(code: CodeText, line: CodeLine): HttpHeader | undefined {
  const match = header.exec(line.text);
  if (!match) return undefined;
  const [, name = "", gap = "", rest = ""] = match;
  const value = rest.trimEnd();
  const start = line.start + line.text.indexOf(name);
  const valueAt = start + name.length + gap.length;
  const valueSpan = codeSpan(code, valueAt, valueAt + value.length);
  return { name, value, valueSpan, ...codeSpan(code, start, valueAt + value.length) };
}

function bodyOf(code: CodeText, lines: readonly CodeLine[], headers: readonly HttpHeader[]): Body | undefined {
  const last = lines.at(-1);
  const first = lines.find((line) => line.text.trim() !== "");
  if (!last || !first) return undefined;
  const contentType = headers.find((one) => one.name.toLowerCase() === "content-type")?.value ?? "";
  return bodyAt(code, first.start, last.end, /\bjson\b/i.test(contentType));
}

/** Reads a stretch of a code text as a payload; as JSON where it begins as JSON or `json` says so. */
export function bodyAt(code: CodeText, from: number, to: number, json: boolean): Body {
  const raw = code.text.slice(from, to);
  const text = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  const span = codeSpan(code, start, start + text.length);
  if (!json && !looksLikeJson(text)) return { text, ...span };
  return { text, json: parseJson(text, placeBehind(code.place, start)), ...span };
}
