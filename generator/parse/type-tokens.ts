import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Link, RichText } from "./syntax.ts";

/** A word or mark of a type cell. `at` and `end` are offsets into the cell's text. */
export interface TypeToken {
  readonly kind: "word" | "array" | "(" | ")" | "," | "/" | "." | "mark";
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** The link that the word stands in. */
  readonly link?: Link;
}

/** Brackets first: `[]` behind a name is an array, `[]` behind a bracket is a collapsed reference. */
const pattern = /(\](?:\[[^[\]]*\])?)|(\[\])|([\p{L}\p{N}_@#$]+(?:[.-][\p{L}\p{N}_@$]+)*)|([(),/.|（）])|(\S)/gu;

/** Splits a type cell into tokens. Quotes, stars, back-ticks and the brackets of references without a target go. */
export function typeTokens(content: RichText, vocabulary: Vocabulary): readonly TypeToken[] {
  const links = content.parts.filter((part): part is Link => part.kind === "link");
  const tokens: TypeToken[] = [];
  for (const match of content.text.matchAll(pattern)) {
    const [text, , array, word, mark] = match;
    const at = match.index;
    if (word) {
      const link = links.find((part) => part.at <= at && at < part.at + part.text.length);
      for (const token of splitWord(word, at, vocabulary)) tokens.push(link ? { ...token, link } : token);
    } else if (array || mark || !/[[\]*`"'“”]/.test(text)) {
      tokens.push({ kind: array ? "array" : mark ? kindOfMark(mark) : "mark", text, at, end: at + text.length });
    }
  }
  return tokens;
}

function kindOfMark(mark: string): TypeToken["kind"] {
  if (mark === "(" || mark === "（") return "(";
  if (mark === ")" || mark === "）") return ")";
  if (mark === "|") return "/";
  return mark === "," || mark === "/" ? mark : ".";
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

const unspacedStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** `String-Sammlung` is two words; other hyphens belong to a name. */
function splitCompound(run: string, vocabulary: Vocabulary): readonly string[] {
  const hyphen = run.lastIndexOf("-");
  const collection = hyphen > 0 && vocabulary.typeWordOf(run.slice(hyphen + 1)) === "collection";
  return collection ? [run.slice(0, hyphen + 1), run.slice(hyphen + 1)] : [run];
}

/** `String集合` and `字符串集合` are two words each, though no blank parts them. */
function splitWord(written: string, offset: number, vocabulary: Vocabulary): readonly TypeToken[] {
  if (!unspacedScript.test(written)) return runTokens(splitCompound(written, vocabulary), offset);
  return [...written.matchAll(unspaced)].flatMap(({ 0: run, index }) => {
    const known = unspacedStart.test(run) ? segment(run, vocabulary) : splitCompound(run, vocabulary);
    return runTokens(known, offset + index);
  });
}

/** The words of a run, one behind the other from `offset` on. */
function runTokens(words: readonly string[], offset: number): readonly TypeToken[] {
  let start = offset;
  return words.map((text): TypeToken => {
    const at = start;
    const word = text.endsWith("-") ? text.slice(0, -1) : text;
    start += text.length;
    return { kind: "word", text: word, at, end: at + word.length };
  });
}

const longestWord = 16;

/** Cuts the longest known word off the front, time and again; what is not known stays in one piece. */
function segment(run: string, vocabulary: Vocabulary): readonly string[] {
  const words: string[] = [];
  let from = 0;
  while (from < run.length) {
    const length = knownLength(run.slice(from, from + longestWord), vocabulary);
    if (length === 0) return [...words, run.slice(from)];
    words.push(run.slice(from, from + length));
    from += length;
  }
  return words;
}

function knownLength(text: string, vocabulary: Vocabulary): number {
  for (let length = text.length; length > 0; length -= 1) {
    const word = text.slice(0, length);
    if (vocabulary.primitiveOf(word) ?? vocabulary.typeWordOf(word)) return length;
  }
  return 0;
}
