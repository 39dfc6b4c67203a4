import { exact } from "./exact.ts";
import type { JsonMember, JsonNode } from "./json.ts";
import { maxJsonDepth } from "./max-json-depth.ts";

/**
 * Parses a text that is JSON to the letter, as most on most pages are: in one go over its characters, a tenth of the work
 * of reading leniently. `shift` is where the text stands in its file. Undefined where anything is not as it should be.
 */
export function parseStrictJson(text: string, shift: number): JsonNode | undefined {
  const reader: Reader = { text, shift, at: 0, depth: 0 };
  skipBlanks(reader);
  const value = readValue(reader);
  skipBlanks(reader);
  return reader.at === text.length ? value : undefined;
}

interface Reader {
  readonly text: string;
  readonly shift: number;
  at: number;
  depth: number;
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const minus = 0x2d;
const digit0 = 0x30;
const digit9 = 0x39;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function skipBlanks(reader: Reader): void {
  const { text } = reader;
  let { at } = reader;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== space && code !== lineFeed && code !== carriageReturn && code !== tab) break;
  }
  reader.at = at;
}

function readValue(reader: Reader): JsonNode | undefined {
  const code = reader.text.charCodeAt(reader.at);
  if (code === quote) return readString(reader);
  if (code === openBrace) return readNested(reader, readObject);
  if (code === openBracket) return readNested(reader, readArray);
  return code === minus || (code >= digit0 && code <= digit9) ? readNumber(reader) : readLiteral(reader);
}

function readNested(reader: Reader, read: (reader: Reader) => JsonNode | undefined): JsonNode | undefined {
  if (reader.depth >= maxJsonDepth) return undefined;
  reader.depth += 1;
  const value = read(reader);
  reader.depth -= 1;
  return value;
}

/** `▸{ "key": value, … }`. */
function readObject(reader: Reader): JsonNode | undefined {
  const start = reader.shift + reader.at;
  const members = readList(reader, closeBrace, readMember);
  return members && { kind: "object", members, start, end: reader.shift + reader.at };
}

function readMember(reader: Reader): JsonMember | undefined {
  const start = reader.shift + reader.at;
  const key = readText(reader);
  if (key === undefined) return undefined;
  const keySpan = { start, end: reader.shift + reader.at };
  skipBlanks(reader);
  if (!takes(reader, colon)) return undefined;
  skipBlanks(reader);
  const value = readValue(reader);
  return value && { key, keySpan, value, start, end: value.end };
}

/** `▸[ value, … ]`. */
function readArray(reader: Reader): JsonNode | undefined {
  const start = reader.shift + reader.at;
  const items = readList(reader, closeBracket, readValue);
  return items && { kind: "array", items, start, end: reader.shift + reader.at };
}

/** Reads what stands between brackets, with commas between, and the brackets with it. */
function readList<Item>(
  reader: Reader,
  close: number,
  readItem: (reader: Reader) => Item | undefined,
): readonly Item[] | undefined {
  const items: Item[] = [];
  reader.at += 1;
  skipBlanks(reader);
  if (takes(reader, close)) return items;
  for (;;) {
    const item = readItem(reader);
    if (item === undefined) return undefined;
    items.push(item);
    skipBlanks(reader);
    if (takes(reader, close)) return exact(items);
    if (!takes(reader, comma)) return undefined;
    skipBlanks(reader);
  }
}

function takes(reader: Reader, code: number): boolean {
  const found = reader.text.charCodeAt(reader.at) === code;
  if (found) reader.at += 1;
  return found;
}

function readString(reader: Reader): JsonNode | undefined {
  const start = reader.shift + reader.at;
  const value = readText(reader);
  return value === undefined ? undefined : { kind: "string", value, start, end: reader.shift + reader.at };
}

/** Reads `▸"text"`; what has escapes in it is left to `JSON.parse`, which refuses wrong ones. */
function readText(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.at;
  if (text.charCodeAt(start) !== quote) return undefined;
  let escapes = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < space) return undefined;
    if (code === quote) {
      reader.at = at + 1;
      return escapes ? unescape(text.slice(start, at + 1)) : text.slice(start + 1, at);
    }
    if (code === backslash) {
      escapes = true;
      at += 1;
    }
  }
  return undefined;
}

function unescape(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]]|$)/y;

function readNumber(reader: Reader): JsonNode | undefined {
  numberPattern.lastIndex = reader.at;
  const digits = numberPattern.exec(reader.text)?.[0];
  if (digits === undefined) return undefined;
  const start = reader.shift + reader.at;
  reader.at += digits.length;
  return { kind: "number", value: Number(digits), start, end: reader.shift + reader.at };
}

function readLiteral(reader: Reader): JsonNode | undefined {
  const { text, at, shift } = reader;
  const start = shift + at;
  if (text.startsWith("true", at)) return passed(reader, { kind: "boolean", value: true, start, end: start + 4 });
  if (text.startsWith("false", at)) return passed(reader, { kind: "boolean", value: false, start, end: start + 5 });
  return text.startsWith("null", at) ? passed(reader, { kind: "null", start, end: start + 4 }) : undefined;
}

/** What follows a literal is for the caller to judge, who expects a comma or a bracket there. */
function passed(reader: Reader, node: JsonNode): JsonNode {
  reader.at = node.end - reader.shift;
  return node;
}
