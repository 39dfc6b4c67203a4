import type { Span } from "./source.ts";

/** A JSON value with the span of every part, as offsets into the file that holds it. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

export interface JsonObject extends Span {
  readonly kind: "object";
  /** In the order of the text; a key that stands twice is there twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonMember extends Span {
  readonly key: string;
  /** The span of the key with its quotes. */
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonArray extends Span {
  readonly kind: "array";
  readonly items: readonly JsonNode[];
}

export interface JsonString extends Span {
  readonly kind: "string";
  readonly value: string;
}

export interface JsonNumber extends Span {
  readonly kind: "number";
  readonly value: number;
}

export interface JsonBoolean extends Span {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface JsonNull extends Span {
  readonly kind: "null";
}

/** What was wrong with a JSON text at one place, and what was assumed in its stead. */
export interface JsonFault extends Span {
  readonly code: JsonFaultCode;
  /** The text that would repair it, put in place of the span; absent where no rule knows one. */
  readonly repair?: string;
}

/** `syntax` is a fault that no rule repairs: the value is then what could be read before it, if anything. */
export type JsonFaultCode =
  | "trailingComma"
  | "missingComma"
  | "comment"
  | "unquotedKey"
  | "missingBraces"
  | "singleQuotes"
  | "curlyQuotes"
  | "rawNewline"
  | "invalidCharacter"
  | "bareword"
  | "ellipsis"
  | "leadingZero"
  | "textAfterValue"
  | "secondMessage"
  | "syntax";

/** The outcome of reading a text as JSON, leniently. `value` is absent where nothing could be read. */
export interface JsonText {
  readonly value?: JsonNode;
  readonly faults: readonly JsonFault[];
}
