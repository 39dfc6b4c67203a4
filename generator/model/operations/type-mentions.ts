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
  const mentions: TypeMention[] = [];
  addLinkMentions(mentions, reader, content, { start: from, end: to });
  addWordMentions(mentions, reader, content, { start: from, end: to });
  return mentions.toSorted((one, other) => one.at - other.at);
}

function addLinkMentions(mentions: TypeMention[], reader: TypeReader, content: RichText, within: Span): void {
  for (const part of content.parts) {
    if (part.kind !== "link" || part.image || part.at < within.start || part.at >= within.end) continue;
    const name = part.text.trim().replace(/(?<!\s)\s+(?:collection|object|resource)s?$/i, "");
    const type = knownType(reader, { name, target: part.target });
    if (type === undefined) continue;
    const many =
      isMany(reader.page.words, content.text, part.at, part.at + part.text.length) || /\bcollection$/i.test(part.text);
    mentions.push({ type: many ? (collectionOf(type) ?? type) : type, at: part.at, start: part.start, end: part.end });
  }
}

function addWordMentions(mentions: TypeMention[], reader: TypeReader, content: RichText, within: Span): void {
  const links = content.parts.filter((part) => part.kind === "link");
  for (const match of maskParts(content.text, links).slice(within.start, within.end).matchAll(namedThing)) {
    const [, name = ""] = match;
    const type = knownType(reader, { name });
    if (type === undefined || type === "Edm.Untyped") continue;
    const at = within.start + match.index;
    const many = isMany(reader.page.words, content.text, at, at + name.length);
    const { start, end } = spanInText(content, at, at + name.length);
    mentions.push({ type: many ? (collectionOf(type) ?? type) : type, at, start, end });
  }
}

const namedThing = /\b([A-Za-z_][\w.]{0,99})(?=\s(?:collections?|objects?|resources?|in the response)\b)/g;

/** "collection of x", "x collection", "list of x", "x objects"; in other languages their word beside the name. */
function isMany(words: Vocabulary, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 20);
  return (
    endsInCollection(words, /(?<!\S)(\S+)\s*$/.exec(before)?.[1] ?? "") ||
    endsInCollection(words, /^\s*([^\s.,。]+)/.exec(after)?.[1] ?? "") ||
    /\b(?:collections?|lists?|arrays?) (?:of|containing)(?: (?:the|all|one or more|requested|zero or more))?(?: \w{1,15})?\s*$/i.test(
      before,
    ) ||
    /^\s*(?:objects|resources|entities)\b/i.test(after)
  );
}

/** Scripts that write no blanks join their words: `对象集合` ends in `集合`. */
function endsInCollection(words: Vocabulary, word: string): boolean {
  if (word === "") return false;
  if (words.typeWordOf(word) === "collection") return true;
  if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12}$/u.test(word)) return false;
  return [...word].some((_, start) => words.typeWordOf(word.slice(start)) === "collection");
}
