import { looksLikeJson } from "../../text/looks-like-json.ts";
import { parseJson } from "../../text/parse-json.ts";
import type { Body, HttpHeader, HttpMessage } from "../syntax.ts";
import { placeBehind, placeOf } from "../../text/place.ts";
import type { Span } from "../../text/source.ts";
import { codeSpan, lineFrom, type CodeLine, type CodeText } from "./code-text.ts";
import { requestLine, startsRequest } from "./request-line.ts";

const statusLine = /^(\s*HTTP(?:\/\d(?:\.\d)?)?(?:\s+code)?:?\s+)(\d{3})(?!\d)(\s*)(.*)$/;
const header = /^\s*([A-Za-z][A-Za-z0-9-]*)(\s*:\s*)(.*)$/s;

/** True where a line starts a response: `HTTP/1.1 200 OK`. */
export function startsResponse(text: string): boolean {
  return statusLine.test(text);
}

/** Reads the HTTP messages of a code text, each from its start line to the next one's. */
export function httpMessages(code: CodeText): readonly HttpMessage[] {
  const starts = messageStarts(code.text);
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    return messageOf(code, { start, end: next === undefined ? code.text.length : next - 1 }) ?? [];
  });
}

/** Finds the lines that start a message. Most lines are of bodies: a look at the first letter tells them. */
function messageStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(/(?<![^\n])[^\S\n]*[GPDHOM]/g)) {
    if (startsMessage(lineFrom(text, index, text.length).text)) starts.push(index);
  }
  return starts;
}

function startsMessage(text: string): boolean {
  return startsRequest(text.trimStart()) && !/^\s{4}/.test(text) ? true : startsResponse(text);
}

function messageOf(code: CodeText, { start, end: last }: Span): HttpMessage | undefined {
  const first = lineFrom(code.text, start, last);
  const { headers, next } = takeHeaders(code, first.end + 1, last);
  const body = bodyOf(code, { start: next, end: last }, headers);
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

/** Headers stand right below the start line; blank lines before the first of them are forgiven. */
function takeHeaders(
  code: CodeText,
  start: number,
  end: number,
): { readonly headers: readonly HttpHeader[]; readonly next: number } {
  const headers: HttpHeader[] = [];
  let next = start;
  while (next <= end) {
    const line = lineFrom(code.text, next, end);
    const read = headerOf(code, line);
    if (read) headers.push(read);
    else if (headers.length > 0 || line.text.trim() !== "") break;
    next = line.end + 1;
  }
  return { headers, next };
}

function headerOf(code: CodeText, line: CodeLine): HttpHeader | undefined {
  const match = header.exec(line.text);
  if (!match) return undefined;
  const name = match[1] ?? "";
  const value = (match[3] ?? "").trimEnd();
  const start = line.start + line.text.indexOf(name);
  const valueAt = start + name.length + (match[2] ?? "").length;
  const valueSpan = codeSpan(code, valueAt, valueAt + value.length);
  return { name, value, valueSpan, ...codeSpan(code, start, valueAt + value.length) };
}

function bodyOf(code: CodeText, { start, end }: Span, headers: readonly HttpHeader[]): Body | undefined {
  if (code.text.slice(start, end).trim() === "") return undefined;
  const contentType = headers.find((one) => one.name.toLowerCase() === "content-type")?.value ?? "";
  return bodyAt(code, start, end, /\bjson\b/i.test(contentType));
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
