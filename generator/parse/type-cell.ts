import type { PrimitiveConcept, TypeWordConcept } from "../vocabulary/language.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Span } from "../text/source.ts";
import type { RichText } from "./syntax.ts";
import { typeTokens, type TypeToken } from "./type-tokens.ts";

/** What a type cell says. Without alternatives it names no type. */
export interface TypeCell extends Span {
  /** One, or several where the cell says "x or y". */
  readonly alternatives: readonly TypeName[];
  readonly collection: boolean;
  readonly markers: TypeMarkers;
  /** What the grammar has no rule for. */
  readonly rest?: string;
}

export interface TypeName {
  /** As written: bare, qualified, or a primitive word. */
  readonly name: string;
  readonly primitive?: PrimitiveConcept;
  readonly linkTarget?: string;
  readonly linkText?: string;
}

/** What stands beside the type's name. */
export interface TypeMarkers {
  readonly optional?: true;
  readonly required?: true;
  readonly readOnly?: true;
  readonly enum?: true;
  readonly object?: true;
  readonly url?: true;
  readonly timestamp?: true;
  readonly nullable?: true;
  readonly maxLength?: number;
}

/**
 * Parses a type cell:
 *
 *     cell   = { marker } ( "Collection" "(" types ")" | "Collection" "of" type | types ) { marker } [ rest ]
 *     types  = [ "(" ] type { ( "or" | "/" | "|" ) type } [ ")" ]
 *     type   = link | primitive | qualified name | "[" name "]" [ "[" reference "]" ]
 *     marker = "collection" | "[]" | "object" | "enum" | "resource" | "(" marker ")" | ", maximum size" number
 */
export function parseTypeCell(content: RichText, vocabulary: Vocabulary): TypeCell {
  const tokens = typeTokens(content, vocabulary);
  const read = readCell(tokens, content.text, vocabulary);
  return isProse(read) ? (readTail(tokens, content, vocabulary) ?? cellOf(read, content)) : cellOf(read, content);
}

interface Reading {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly alternatives: TypeName[];
  readonly markers: { -readonly [Key in keyof TypeMarkers]: TypeMarkers[Key] };
  collection: boolean;
  /** A type may come next: nothing is read yet, or "or" is. */
  open: boolean;
  restAt?: number;
}

function readCell(tokens: readonly TypeToken[], text: string, vocabulary: Vocabulary): Reading {
  const reading: Reading = { text, vocabulary, alternatives: [], markers: {}, collection: false, open: true };
  let at = unknownTypeLength(tokens);
  while (at < tokens.length && reading.restAt === undefined) at += readToken(reading, tokens, at);
  return reading;
}

/** `** Unknown Type `a.b.c` **`, where a page's generator failed. */
function unknownTypeLength(tokens: readonly TypeToken[]): number {
  const [first, second, third] = tokens;
  const failed =
    first?.text.toLowerCase() === "unknown" && second?.text.toLowerCase() === "type" && third?.kind === "word";
  return failed ? 2 : 0;
}

/** Reads what begins at a token; returns how many tokens that took. */
function readToken(reading: Reading, tokens: readonly TypeToken[], at: number): number {
  const token = tokens[at];
  if (!token) return 1;
  if (token.kind === "word") return readWord(reading, tokens, at, token);
  return readMark(reading, tokens, at, token);
}

function readMark(reading: Reading, tokens: readonly TypeToken[], at: number, token: TypeToken): number {
  if (token.kind === "array") reading.collection = true;
  else if (token.kind === "/") reading.open = true;
  else if (token.kind === "," && reading.alternatives.length > 0)
    return readSize(reading, tokens, at) ?? leave(reading, token);
  else if ((token.kind === "." || token.kind === "mark") && reading.alternatives.length > 0 && at < tokens.length - 1)
    return leave(reading, token);
  return 1;
}

function leave(reading: Reading, token: TypeToken): number {
  reading.restAt = token.at;
  return 1;
}

/** `, maximum size 20`: whatever the words, one number behind a comma is the longest a string may be. */
function readSize(reading: Reading, tokens: readonly TypeToken[], at: number): number | undefined {
  const number = tokens[at + 3];
  if (!number || tokens.length !== at + 4 || !/^\d{1,9}$/.test(number.text)) return undefined;
  reading.markers.maxLength = Number(number.text);
  return 4;
}

function readWord(reading: Reading, tokens: readonly TypeToken[], at: number, token: TypeToken): number {
  const named = reading.open ? readPrimitive(reading, tokens, at) : 0;
  if (named > 0) return named;
  const concept = reading.vocabulary.typeWordOf(token.text);
  if (concept && !token.link) return readTypeWord(reading, tokens, at, concept);
  if (token.text === "null") reading.markers.nullable = true;
  else if (reading.open) addName(reading, token, undefined, token.text);
  else if (concept) readTypeWord(reading, tokens, at, concept);
  else return readAside(reading, tokens, at, token);
  return 1;
}

const longestPrimitive = 3;

/** Primitives may have several words: "Untyped JSON object". A lone "object" is one only where no name precedes it. */
function readPrimitive(reading: Reading, tokens: readonly TypeToken[], at: number): number {
  for (let length = longestPrimitive; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    const last = words.at(-1);
    const first = words[0];
    if (!first || !last || words.length < length || words.some((word) => word.kind !== "word")) continue;
    const name = reading.text.slice(first.at, last.end);
    const primitive = reading.vocabulary.primitiveOf(name);
    if (!primitive || (first.link && !isEdmName(name, primitive))) continue;
    addName(reading, first, primitive, name);
    return length;
  }
  return 0;
}

/** A linked word is a primitive by its own name only: `[json](json.md)` is a type of that name. */
function isEdmName(word: string, primitive: PrimitiveConcept): boolean {
  const name = word.toLowerCase();
  return primitive.toLowerCase() === (name.startsWith("edm.") ? name : `edm.${name}`);
}

function addName(reading: Reading, token: TypeToken, primitive: PrimitiveConcept | undefined, name: string): void {
  const { link } = token;
  reading.open = false;
  reading.alternatives.push({
    name: name.replace(/^#/, ""),
    ...(primitive && { primitive }),
    ...(link && { linkTarget: link.target, linkText: link.text }),
  });
}

type Mark = (reading: Reading) => void;

const marks: Readonly<Record<TypeWordConcept, Mark>> = {
  collection: (reading) => {
    reading.collection = true;
  },
  enum: (reading) => {
    reading.markers.enum = true;
  },
  object: (reading) => {
    reading.markers.object = true;
  },
  or: (reading) => {
    reading.open = true;
  },
  of: () => {},
  optional: (reading) => {
    reading.markers.optional = true;
  },
  required: (reading) => {
    reading.markers.required = true;
  },
  readOnly: (reading) => {
    reading.markers.readOnly = true;
  },
  url: (reading) => {
    reading.markers.url = true;
  },
  timestamp: (reading) => {
    reading.markers.timestamp = true;
  },
};

function readTypeWord(reading: Reading, tokens: readonly TypeToken[], at: number, concept: TypeWordConcept): number {
  if (reading.restAt === undefined) marks[concept](reading);
  return tokens[at] ? 1 : 0;
}

/** A word behind the type that says nothing known: `string (timestamp)` marks, other words are left. */
function readAside(reading: Reading, tokens: readonly TypeToken[], at: number, token: TypeToken): number {
  const inside = tokens[at - 1]?.kind === "(";
  if (inside && reading.vocabulary.primitiveOf(token.text) === "Edm.DateTimeOffset") {
    reading.markers.timestamp = true;
    return 1;
  }
  return leave(reading, inside ? (tokens[at - 1] ?? token) : token);
}

/** A bare word and then more words: a sentence, not a type. */
function isProse(reading: Reading): boolean {
  const [only] = reading.alternatives;
  const bare = reading.alternatives.length === 1 && only && !only.primitive && only.linkTarget === undefined;
  if (!bare || reading.restAt === undefined || reading.collection) return false;
  return /^\p{L}+\s+\p{L}/u.test(reading.text.slice(reading.restAt));
}

/** A sentence may end in the type: "When it was created. DateTimeOffset". */
function readTail(tokens: readonly TypeToken[], content: RichText, vocabulary: Vocabulary): TypeCell | undefined {
  const stop = tokens.findLastIndex((token) => token.kind === ".");
  if (stop < 0 || stop === tokens.length - 1) return undefined;
  const tail = readCell(tokens.slice(stop + 1), content.text, vocabulary);
  if (tail.restAt !== undefined || !tail.alternatives.some((name) => name.primitive ?? name.linkTarget))
    return undefined;
  const rest = content.text.slice(0, tokens[stop]?.end).trim();
  return { ...cellOf(tail, content), rest };
}

function cellOf(reading: Reading, content: RichText): TypeCell {
  const { alternatives, collection, markers, restAt } = reading;
  const rest = restAt === undefined ? "" : content.text.slice(restAt).trim();
  return { alternatives, collection, markers, ...(rest && { rest }), start: content.start, end: content.end };
}
