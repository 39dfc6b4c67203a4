import type { JsonFault, JsonFaultCode, JsonMember, JsonNode, JsonText } from "./json.ts";
import { readToken, startLexer, type JsonLexer, type JsonToken, type JsonTokenKind } from "./json-lexer.ts";
import { maxJsonDepth } from "./max-json-depth.ts";
import { placeSpan, type Place } from "./place.ts";
import { parseStrictJson } from "./parse-strict-json.ts";
import type { Span } from "./source.ts";
import { printJson } from "./print-json.ts";

/**
 * Parses JSON as pages write it. Each deviation is a fault with its place and, where a rule knows one, the text that
 * repairs it; with all repairs applied a text without `syntax` faults is JSON. Never throws, takes time linear in the
 * text, and reads what it can. `place` says where the text stands in its file.
 */
export function parseJson(text: string, place: Place = 0): JsonText {
  const strict = typeof place === "number" ? parseStrictJson(text, place) : undefined;
  return strict === undefined ? parseLeniently(text, place) : { value: strict, faults: noFaults };
}

const noFaults: readonly JsonFault[] = [];

function parseLeniently(text: string, place: Place): JsonText {
  const reader = startReader(text, place);
  readRoot(reader);
  while (reader.frames.length > 0) stepFrame(reader);
  if (reader.value && !reader.stopped) readRest(reader);
  return { ...(reader.value && { value: reader.value }), faults: reader.faults };
}

interface Frame {
  readonly container: "object" | "array";
  readonly start: number;
  readonly members: JsonMember[];
  readonly items: JsonNode[];
  state: "start" | "comma" | "key" | "colon" | "value";
  key?: JsonToken;
  comma?: JsonToken;
  /** No brace opened it: members stand alone. */
  readonly bare: boolean;
}

interface Reader {
  readonly lexer: JsonLexer;
  readonly place: Place;
  readonly faults: JsonFault[];
  readonly frames: Frame[];
  readonly report: JsonLexer["report"];
  token: JsonToken;
  /** Where the last token that belongs to a value ended. */
  last: number;
  value?: JsonNode;
  stopped: boolean;
}

function startReader(text: string, place: Place): Reader {
  const faults: JsonFault[] = [];
  const report = (code: JsonFaultCode, start: number, end: number, repair?: string): void => {
    faults.push({ code, ...placeSpan(place, start, end), ...(repair !== undefined && { repair }) });
  };
  const lexer = startLexer(text, report);
  return { lexer, place, faults, frames: [], report, token: readToken(lexer), last: 0, stopped: false };
}

function advance(reader: Reader): void {
  reader.last = reader.token.end;
  reader.token = readToken(reader.lexer);
}

function readRoot(reader: Reader): void {
  const { token } = reader;
  if (token.kind === "string") return readRootString(reader, token);
  if (token.kind === "word" || !isValueStart(token)) return stop(reader, token);
  readValue(reader);
}

/** `"name": { … }` alone is the members of an object whose braces were left out. */
function readRootString(reader: Reader, token: JsonToken): void {
  advance(reader);
  if (reader.token.kind !== ":")
    return attach(reader, { kind: "string", value: token.value, ...spanOf(reader, token) });
  reader.report("missingBraces", token.start, token.start, "{");
  reader.frames.push({ ...frameOf("object", token.start, true), state: "key", key: token });
}

function frameOf(container: Frame["container"], start: number, bare: boolean): Frame {
  return { container, start, members: [], items: [], state: "start", bare };
}

function spanOf(reader: Reader, { start, end }: Span): Span {
  return placeSpan(reader.place, start, end);
}

function isValueStart(token: JsonToken): boolean {
  return !valueless.has(token.kind);
}

const valueless: ReadonlySet<JsonTokenKind> = new Set(["}", "]", ",", ":", "ellipsis", "end"]);

/** Gives up at a token: closes what is open with what was read. */
function stop(reader: Reader, token: JsonToken): void {
  reader.report("syntax", token.start, token.end);
  reader.stopped = true;
  while (reader.frames.length > 0) close(reader, reader.last);
}

function readValue(reader: Reader): void {
  const { token } = reader;
  if (token.kind === "{" || token.kind === "[") return open(reader, token);
  advance(reader);
  attach(reader, scalarOf(reader, token));
}

function open(reader: Reader, token: JsonToken): void {
  if (reader.frames.length >= maxJsonDepth) return stop(reader, token);
  advance(reader);
  reader.frames.push(frameOf(token.kind === "{" ? "object" : "array", token.start, false));
}

function scalarOf(reader: Reader, token: JsonToken): JsonNode {
  const span = spanOf(reader, token);
  if (token.kind === "number") return { kind: "number", value: Number(token.value), ...span };
  if (token.kind === "true" || token.kind === "false")
    return { kind: "boolean", value: token.kind === "true", ...span };
  if (token.kind === "null") return { kind: "null", ...span };
  if (token.kind === "word") reader.report("bareword", token.start, token.end, printJson(token.value));
  return { kind: "string", value: token.value, ...span };
}

/** Puts a finished value where it belongs. */
function attach(reader: Reader, node: JsonNode): void {
  const frame = reader.frames.at(-1);
  if (!frame) {
    reader.value = node;
    return;
  }
  frame.state = "value";
  if (frame.container === "array") frame.items.push(node);
  else if (frame.key) frame.members.push(memberOf(reader, frame.key, node));
  delete frame.key;
}

function memberOf(reader: Reader, key: JsonToken, value: JsonNode): JsonMember {
  const keySpan = spanOf(reader, key);
  return { key: key.value, keySpan, value, start: keySpan.start, end: value.end };
}

function close(reader: Reader, end: number): void {
  const frame = reader.frames.pop();
  if (!frame) return;
  const span = spanOf(reader, { start: frame.start, end: Math.max(end, frame.start + 1) });
  if (frame.container === "array") attach(reader, { kind: "array", items: frame.items, ...span });
  else attach(reader, { kind: "object", members: frame.members, ...span });
}

function stepFrame(reader: Reader): void {
  const frame = reader.frames.at(-1);
  if (frame) states[frame.state](reader, frame, reader.token);
}

type Step = (reader: Reader, frame: Frame, token: JsonToken) => void;

const states: Readonly<Record<Frame["state"], Step>> = {
  start: expectItem,
  comma: expectItem,
  key: expectColon,
  colon: expectValue,
  value: expectComma,
};

const closers: ReadonlySet<JsonTokenKind> = new Set(["}", "]", "end"]);

/** `{ ▸` or `, ▸`: a key, a value, or the end. */
function expectItem(reader: Reader, frame: Frame, token: JsonToken): void {
  if (closers.has(token.kind)) {
    if (frame.comma && frame.state === "comma") reader.report("trailingComma", frame.comma.start, frame.comma.end, "");
    return closeWith(reader, frame, token);
  }
  if (token.kind === ",") return dropToken(reader, token, "trailingComma");
  if (token.kind === "ellipsis") return dropToken(reader, token, "ellipsis");
  if (token.kind === ":") return dropOdd(reader, token);
  if (frame.container === "array") return readValue(reader);
  if (token.kind === "{" || token.kind === "[") {
    reader.report("syntax", token.start, token.end);
    return readValue(reader);
  }
  readKey(reader, frame, token);
}

function dropToken(reader: Reader, token: JsonToken, code: JsonFaultCode): void {
  reader.report(code, token.start, token.end, "");
  advance(reader);
}

function dropOdd(reader: Reader, token: JsonToken): void {
  reader.report("syntax", token.start, token.end);
  advance(reader);
}

function readKey(reader: Reader, frame: Frame, token: JsonToken): void {
  if (token.kind !== "string") reader.report("unquotedKey", token.start, token.end, printJson(token.value));
  frame.key = token;
  frame.state = "key";
  advance(reader);
}

/** `"key" ▸ : value`. */
function expectColon(reader: Reader, frame: Frame, token: JsonToken): void {
  if (token.kind === ":") {
    frame.state = "colon";
    return advance(reader);
  }
  const key = frame.key ?? token;
  reader.report("syntax", key.start, key.end);
  frame.state = isValueStart(token) && token.kind !== "string" ? "colon" : "value";
  if (frame.state === "value") delete frame.key;
}

/** `"key": ▸ value`. */
function expectValue(reader: Reader, frame: Frame, token: JsonToken): void {
  if (isValueStart(token)) return readValue(reader);
  if (token.kind === "ellipsis") {
    reader.report("ellipsis", token.start, token.end, "null");
    advance(reader);
    return attach(reader, { kind: "null", ...spanOf(reader, token) });
  }
  const key = frame.key ?? token;
  reader.report("syntax", key.start, key.end);
  delete frame.key;
  frame.state = "value";
  if (token.kind === ":") advance(reader);
}

/** `value ▸`: a comma or the end. */
function expectComma(reader: Reader, frame: Frame, token: JsonToken): void {
  if (closers.has(token.kind)) return closeWith(reader, frame, token);
  if (token.kind === ",") {
    frame.comma = token;
    frame.state = "comma";
    return advance(reader);
  }
  if (token.kind === "ellipsis") return dropToken(reader, token, "ellipsis");
  if (token.kind === ":") return dropOdd(reader, token);
  reader.report("missingComma", reader.last, reader.last, ",");
  frame.state = "start";
}

const closerOf = { object: "}", array: "]" } as const;

/** Closes a container; another's closer, or the end of the text, closes it too, as a fault. */
function closeWith(reader: Reader, frame: Frame, token: JsonToken): void {
  if (token.kind === closerOf[frame.container] && !frame.bare) {
    advance(reader);
    return close(reader, token.end);
  }
  if (frame.bare && token.kind === "end") {
    reader.report("missingBraces", reader.last, reader.last, "}");
    return close(reader, reader.last);
  }
  if (token.kind === "end") return stop(reader, token);
  reader.report("syntax", token.start, token.end);
  if (reader.frames.some((outer) => closerOf[outer.container] === token.kind)) return close(reader, reader.last);
  advance(reader);
}

const messageStart = /^(?:HTTP\/\d|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S)/;

/** What stands behind the value: nothing, a comma, another message, or text. */
function readRest(reader: Reader): void {
  const { token, lexer } = reader;
  if (token.kind === "end") return;
  const rest = lexer.text.slice(token.start).trimEnd();
  const end = token.start + rest.length;
  if (rest === ",") return reader.report("trailingComma", token.start, end, "");
  reader.report(messageStart.test(rest) ? "secondMessage" : "textAfterValue", token.start, end, "");
}
