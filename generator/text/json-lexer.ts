import { createScanner, type JSONScanner } from "jsonc-parser";
import type { JsonFaultCode } from "./json.ts";
import { printJson } from "./print-json.ts";

/** A token of leniently written JSON; `value` is a string's content, else the text. Offsets are of the text. */
export interface JsonToken {
  readonly kind: JsonTokenKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export type JsonTokenKind =
  | "{"
  | "}"
  | "["
  | "]"
  | ","
  | ":"
  | "null"
  | "true"
  | "false"
  | "string"
  | "number"
  | "word"
  | "ellipsis"
  | "end";

/** Where a lexer stands, and whom it tells of what it had to repair. */
export interface JsonLexer {
  readonly text: string;
  readonly scanner: JSONScanner;
  readonly report: (code: JsonFaultCode, start: number, end: number, repair?: string) => void;
}

/** Starts reading tokens; `report` is told of each repair below the level of tokens. */
export function startLexer(text: string, report: JsonLexer["report"]): JsonLexer {
  return { text, scanner: createScanner(text, false), report };
}

/** Reads the next token; behind the last one, `end` for ever. */
export function readToken(lexer: JsonLexer): JsonToken {
  for (;;) {
    const kind = scanned.get(lexer.scanner.scan()) ?? "word";
    const token = readers[kind](lexer, lexer.scanner.getTokenOffset());
    if (token) return token;
  }
}

type ScannedKind = "punctuation" | "literal" | "string" | "number" | "comment" | "blank" | "word" | "end";

/** The scanner's numbers for its kinds of token, which it exports as types only. */
const scanned: ReadonlyMap<number, ScannedKind> = new Map([
  [1, "punctuation"],
  [2, "punctuation"],
  [3, "punctuation"],
  [4, "punctuation"],
  [5, "punctuation"],
  [6, "punctuation"],
  [7, "literal"],
  [8, "literal"],
  [9, "literal"],
  [10, "string"],
  [11, "number"],
  [12, "comment"],
  [13, "comment"],
  [14, "blank"],
  [15, "blank"],
  [16, "word"],
  [17, "end"],
]);

const noError = 0;
const unterminatedString = 2;

type TokenReader = (lexer: JsonLexer, start: number) => JsonToken | undefined;

const readers: Readonly<Record<ScannedKind, TokenReader>> = {
  punctuation: readFixed,
  literal: readFixed,
  string: readString,
  number: readNumber,
  comment: readComment,
  blank: () => undefined,
  word: readOdd,
  end: (lexer) => ({ kind: "end", start: lexer.text.length, end: lexer.text.length, value: "" }),
};

function readFixed({ scanner, text }: JsonLexer, start: number): JsonToken {
  const end = start + scanner.getTokenLength();
  const value = text.slice(start, end);
  return { kind: value as JsonTokenKind, start, end, value };
}

function readComment(lexer: JsonLexer, start: number): undefined {
  lexer.report("comment", start, start + lexer.scanner.getTokenLength(), "");
}

function readString(lexer: JsonLexer, start: number): JsonToken {
  const { scanner } = lexer;
  const error = scanner.getTokenError();
  const end = start + scanner.getTokenLength();
  if (error === unterminatedString) return readBrokenString(lexer, start, end);
  const value = scanner.getTokenValue();
  if (error !== noError) lexer.report("invalidCharacter", start, end, printJson(value));
  return { kind: "string", start, end, value };
}

/**
 * A string whose line ends before it does: `"first ▸⏎ second"`. It goes on to the next quote where that one could
 * close it; else the quote was forgotten, and the string ends with its line.
 */
function readBrokenString(lexer: JsonLexer, start: number, lineEnd: number): JsonToken {
  const { text, scanner } = lexer;
  const curly = /[“”](?=\s*(?:[,:}\]]|$))/.exec(text.slice(start, lineEnd));
  if (curly) return readCurlyEnd(lexer, start, start + curly.index);
  const close = closingQuote(text, lineEnd);
  if (close !== undefined && /^[\s\u00a0]*(?:[,}\]:]|$)/.test(text.slice(close + 1, close + 200))) {
    scanner.setPosition(close + 1);
    const value = text.slice(start + 1, close);
    lexer.report("rawNewline", start, close + 1, printJson(unescapeLoosely(value)));
    return { kind: "string", start, end: close + 1, value: unescapeLoosely(value) };
  }
  let end = lineEnd;
  while (end > start + 1 && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  scanner.setPosition(end);
  lexer.report("syntax", start, end);
  return { kind: "string", start, end, value: text.slice(start + 1, end) };
}

/** `"GET▸”`: closed by another quote than it was opened by. */
function readCurlyEnd(lexer: JsonLexer, start: number, close: number): JsonToken {
  const value = lexer.text.slice(start + 1, close);
  lexer.scanner.setPosition(close + 1);
  lexer.report("curlyQuotes", start, close + 1, printJson(value));
  return { kind: "string", start, end: close + 1, value };
}

function closingQuote(text: string, from: number): number | undefined {
  let at = text.indexOf('"', from);
  while (at > 0 && text[at - 1] === "\\") at = text.indexOf('"', at + 1);
  return at < 0 ? undefined : at;
}

function unescapeLoosely(value: string): string {
  return value.replace(/\\(["\\/])/g, "$1").replace(/\\n/g, "\n");
}

/** A number; digits that run on into letters (`2016-12-31`, `5f3a…`) are a word. */
function readNumber(lexer: JsonLexer, start: number): JsonToken {
  const { text, scanner } = lexer;
  const digits = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text.slice(start, start + 400))?.[0] ?? "";
  const end = start + digits.length;
  if (/[^\s,\]}:/\u00a0]/.test(text.charAt(end))) return readWord(lexer, start);
  scanner.setPosition(end);
  const zeros = /^-?0+(?=\d)/.exec(digits)?.[0];
  if (zeros === undefined) return { kind: "number", start, end, value: digits };
  const value = (zeros.startsWith("-") ? "-" : "") + digits.slice(zeros.length);
  lexer.report("leadingZero", start, end, value);
  return { kind: "number", start, end, value };
}

/** What is no JSON: blanks that JSON doesn't know, other quotes, dots, words. */
function readOdd(lexer: JsonLexer, start: number): JsonToken | undefined {
  const rest = lexer.text.slice(start, start + 40);
  if (/^[\p{Zs}\u200b-\u200f\u2060\ufeff\v\f]/u.test(rest)) return skipBlanks(lexer, start);
  if (/^[“”„‟]/.test(rest)) return readQuoted(lexer, start, /[“”„‟"]/g, "curlyQuotes");
  if (/^['‘’`]/.test(rest)) return readQuoted(lexer, start, /['‘’`](?=[\p{Zs}\s]*(?:[,:}\]\r\n]|$))/gu, "singleQuotes");
  if (/^(?:\.{2,}|…)/.test(rest)) return readEllipsis(lexer, start);
  if (rest.startsWith("<!--")) return skipHtmlComment(lexer, start);
  return readWord(lexer, start);
}

function skipBlanks(lexer: JsonLexer, start: number): undefined {
  let end = start + 1;
  while (/[\p{Zs}\u200b-\u200f\u2060\ufeff\v\f]/u.test(lexer.text.charAt(end))) end += 1;
  lexer.scanner.setPosition(end);
  lexer.report("invalidCharacter", start, end, " ");
}

function skipHtmlComment(lexer: JsonLexer, start: number): undefined {
  const close = lexer.text.indexOf("-->", start);
  const end = close < 0 ? lexer.text.length : close + 3;
  lexer.scanner.setPosition(end);
  lexer.report("comment", start, end, "");
}

function readEllipsis(lexer: JsonLexer, start: number): JsonToken {
  let end = start;
  while (/[.…]/.test(lexer.text.charAt(end))) end += 1;
  lexer.scanner.setPosition(end);
  return { kind: "ellipsis", start, end, value: "…" };
}

function readQuoted(lexer: JsonLexer, start: number, close: RegExp, code: JsonFaultCode): JsonToken {
  const lineEnd = endOfLine(lexer.text, start);
  const line = lexer.text.slice(start + 1, lineEnd);
  const found = line.search(close);
  if (found < 0) return readWord(lexer, start);
  const value = line.slice(0, found);
  const end = start + 1 + found + 1;
  lexer.scanner.setPosition(end);
  lexer.report(code, start, end, printJson(value));
  return { kind: "string", start, end, value };
}

/** Words up to what ends a value or key; a colon belongs to them inside a URL or a time. */
function readWord(lexer: JsonLexer, start: number): JsonToken {
  const line = lexer.text.slice(start, endOfLine(lexer.text, start));
  const stop = line.slice(1).search(/[,{}[\]"]|:(?![/\d])|\s\/[/*]/);
  const value = (stop < 0 ? line : line.slice(0, stop + 1)).trimEnd();
  const end = start + Math.max(1, value.length);
  lexer.scanner.setPosition(end);
  return { kind: "word", start, end, value };
}

const longestWord = 1000;

/** Looks no further than a word can reach, so that many words on one line take no more than linear time. */
function endOfLine(text: string, from: number): number {
  const found = text.slice(from, from + longestWord).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, from + longestWord) : from + found;
}
