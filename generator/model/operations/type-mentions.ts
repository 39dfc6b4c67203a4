import type { RichText } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";
import type { TypeRef } from "../api-model.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { spanInText } from "../types/span-in-text.ts";
import { maskParts } from "./mask-parts.ts";
import type { TypeReader } from "./type-of-text.ts";
import { collectionOf, knownType } from "./type-of-text.ts";

/** A type that a sentence speaks of. */
export interface TypeMention extends Span {
  readonly type: TypeRef;
  /** Where the name begins in the text. */
  readonly at: number;
}

/**
 * Finds the types that a stretch of prose mentions, in its order: links to types ("a collection of [user](…) objects"),
 * and names that the model knows before a word for what they are ("a String collection", "**user** object").
 */
export function typeMentions(reader: TypeReader, content: RichText, from: number, to: number): readonly TypeMention[] {
  const mentions = [...linkMentions(reader, content, from, to), ...wordMentions(reader, content, from, to)];
  return mentions.toSorted((one, other) => one.at - other.at);
}

function linkMentions(reader: TypeReader, content: RichText, from: number, to: number): TypeMention[] {
  return content.parts.flatMap((part) => {
    if (part.kind !== "link" || part.image || part.at < from || part.at >= to) return [];
    const type = knownType(reader, {
      name: part.text.trim().replace(/(?<!\s)\s+(?:collection|object|resource)s?$/i, ""),
      target: part.target,
    });
    if (type === undefined) return [];
    const many =
      isMany(reader.page.words, content.text, part.at, part.at + part.text.length) || /\bcollection$/i.test(part.text);
    return [{ type: many ? (collectionOf(type) ?? type) : type, at: part.at, start: part.start, end: part.end }];
  });
}

function wordMentions(reader: TypeReader, content: RichText, from: number, to: number): TypeMention[] {
  const links = content.parts.filter((part) => part.kind === "link");
  return [...maskParts(content.text, links).slice(from, to).matchAll(namedThing)].flatMap((match) => {
    const [, name = ""] = match;
    const type = knownType(reader, { name });
    if (type === undefined || type === "Edm.Untyped") return [];
    const at = from + match.index;
    const many = isMany(reader.page.words, content.text, at, at + name.length);
    return [{ type: many ? (collectionOf(type) ?? type) : type, at, ...spanInText(content, at, at + name.length) }];
  });
}

const namedThing = /\b([A-Za-z_][\w.]{0,99})(?=\s(?:collections?|objects?|resources?|in the response)\b)/g;

/** "collection of x", "x collection", "list of x", "x objects"; in other languages their word beside the name. */
function isMany(words: Vocabulary, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 20);
  const neighbours = [/(\S+)\s*$/.exec(before)?.[1] ?? "", /^\s*([^\s.,。]+)/.exec(after)?.[1] ?? ""];
  return (
    neighbours.some((word) => endsInCollection(words, word)) ||
    /\b(?:collections?|lists?|arrays?) (?:of|containing)(?: (?:the|all|one or more|requested|zero or more))?(?: \w{1,15})?\s*$/i.test(
      before,
    ) ||
    /^\s*(?:objects|resources|entities)\b/i.test(after)
  );
}

/** Scripts that write no blanks join their words: `对象集合` ends in `集合`. */
function endsInCollection(words: Vocabulary, word: string): boolean {
  const starts = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12}$/u.test(word) ? [...word].keys() : [0];
  return [...starts].some((start) => words.typeWordOf(word.slice(start)) === "collection");
}
