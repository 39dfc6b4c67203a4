import type { Code, Emphasis, RichText, Strong } from "../../parse/syntax.ts";
import type { FoundPhrase } from "../../vocabulary/find-phrases.ts";
import type { Span } from "../../text/source.ts";
import { spanInText } from "./span-in-text.ts";

/** A value that a text lists, and where it stands in the file. */
export interface ListedValue extends Span {
  readonly name: string;
}

/**
 * Reads the values that a "Possible values are" text lists: `` `a`, `b` ``, **a** and **b**, 'a' or 'b', a, b and c, or
 * items under one another. `phrases` are those of the vocabulary in the text. Empty where the text has no such phrase, or where what follows is a sentence and no list.
 */
export function readPossibleValues(content: RichText, phrases: readonly FoundPhrase[] = []): readonly ListedValue[] {
  const starts = listStarts(content, phrases);
  if (starts.length === 0) return none;
  const found = new Map<string, ListedValue>();
  for (const start of [...new Set(starts)].slice(0, mostPhrases)) {
    for (const value of valuesFrom(content, start)) if (!found.has(value.name)) found.set(value.name, value);
  }
  return [...found.values()];
}

const none: readonly never[] = [];

/** Where the lists begin: behind the phrases of English sentences, then behind those of the vocabulary. */
function listStarts(content: RichText, phrases: readonly FoundPhrase[]): readonly number[] {
  const named = phrases.filter(({ concept }) => concept === "possibleValues").map(({ end }) => afterVerb(content, end));
  if (!valuesWord.test(content.text)) return named;
  const worded = [...content.text.matchAll(valuesPhrase)].map((phrase) => phrase.index + phrase[0].length);
  return [...worded, ...named];
}

/** What each `valuesPhrase` has: most descriptions don't. */
const valuesWord = /value|one of the following/iu;

/** Where the list begins behind a phrase of the vocabulary. */
function afterVerb({ text }: RichText, end: number): number {
  const between = /^[\s:：]*(?:(?:are|is|includes?)\b)?[\s:：]*/u.exec(text.slice(end, end + 40));
  return end + (between?.[0].length ?? 0);
}

/** A description that repeats itself more often is no description, and each phrase is read to the end of the cell. */
const mostPhrases = 8;

const valuesPhrase =
  /\b(?:(?:possible|allowed|valid|supported|accepted|available)\s+(?:enum\s+)?values?(?:\s+for\s+[\w ]{1,40}?)?\s*(?:are|is|include|includes|can be)?\s*(?:either|one of|the following)?\s*[:：]?|(?:possible|allowed|valid|supported)\s+value\s+being|(?:can be |must be |be )?one of the following(?: values)?\s*:)\s*/giu;

function valuesFrom(content: RichText, start: number): readonly ListedValue[] {
  const marked = markedValues(content, start);
  if (marked.length > 0) return marked;
  const lines = listedLines(content, start);
  return lines.length > 1 ? lines : bareValues(content, start);
}

/** Values set in code, bold or quotes, as long as nothing but commas, conjunctions and short asides stand between. */
function markedValues(content: RichText, start: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  let end = start;
  for (const part of content.parts.filter(isMarked)) {
    if (part.at < end) continue;
    if (!isBetween(content.text.slice(end, part.at), values.length === 0)) break;
    const name = part.text.replace(/^["'“”‘’]+|(?<!["'“”‘’.,;:])["'“”‘’.,;:]+$/gu, "");
    if (!isValue(name)) break;
    values.push({ name, ...spanInText({ ...content, parts: [part] }, part.at, part.at + name.length) });
    end = part.at + part.text.length;
  }
  return values.length > 0 ? values : quotedValues(content, start);
}

function isMarked(part: { readonly kind: string }): part is Code | Strong | Emphasis {
  return part.kind === "code" || part.kind === "strong" || part.kind === "emphasis";
}

/** What may stand between two values: separators, "and", "or", a bracketed aside, or on a new line anything. */
function isBetween(text: string, first: boolean): boolean {
  const lead = /(?<![\s*•-])[\s*•-]+$/u.exec(text)?.[0] ?? "";
  const bare = text.replace(/\([^()]*\)/g, "");
  if (separator.test(bare)) return first || !/\.\s/u.test(bare);
  return !first && lead.includes("\n") && !/\n\s*\n/u.test(text);
}

/** Commas, and the words of the pages' languages for "and" and "or". */
const separator =
  /^[\s,;:.|/•*、，；：-]*(?:(?:and|or|and\/or|null|empty|und|oder|et|ou|y|o|e|и|или|和|或|及|または|および|と)[\s,;:|/•*、，；：-]*)?$/iu;

function quotedValues(content: RichText, start: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  let end = start;
  for (const match of content.text.slice(start).matchAll(/["'“‘]([A-Za-z0-9_.]+)["'”’]/gu)) {
    const at = start + match.index;
    if (!isBetween(content.text.slice(end, at), values.length === 0)) break;
    const name = match[1] ?? "";
    values.push({ name, ...spanInText(content, at + 1, at + 1 + name.length) });
    end = at + match[0].length;
  }
  return values;
}

/** Values that each begin a line: "none\nnotifySender -- Inform the sender". */
function listedLines(content: RichText, start: number): readonly ListedValue[] {
  const values: ListedValue[] = [];
  for (const match of content.text.slice(start).matchAll(/(?:^|\n)[ \t*•-]*([A-Za-z]\w*)[ \t]*(?=\n|$|[-–—:=(])/gu)) {
    const name = match[1] ?? "";
    const at = start + match.index + match[0].trimEnd().lastIndexOf(name);
    values.push({ name, ...spanInText(content, at, at + name.length) });
  }
  return values;
}

/** Bare words up to the end of the sentence, where there are several and each is one word. */
function bareValues(content: RichText, start: number): readonly ListedValue[] {
  const [sentence = ""] = content.text.slice(start).split(/\.(?=\s|$)|\n/u, 1);
  const values: ListedValue[] = [];
  for (const match of sentence.matchAll(/[^,;|]+/gu)) {
    for (const word of match[0].split(/\s(?:and|or)\s/u)) {
      if (word.trim() === "") continue;
      const name = word.trim().replace(/^(?:and|or)\s+/u, "");
      if (!isValue(name)) return values.length > 1 ? values : [];
      const at = start + match.index + match[0].indexOf(name);
      values.push({ name, ...spanInText(content, at, at + name.length) });
    }
  }
  return values.length > 1 ? values : [];
}

/** A member name, or a number; not a sentence. */
function isValue(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$|^-?\d+$/u.test(name);
}
