import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Span } from "../../text/source.ts";

/** Returns how many of the words of a row, from the one behind its name on, are its type. */
export function typeWordCount(text: string, words: readonly Span[], vocabulary: Vocabulary): number {
  const wordAt = (index: number): string => {
    const word = words[index];
    return word ? text.slice(word.start, word.end) : "";
  };
  let at = isMarker(wordAt(0), vocabulary) ? 1 : 0;
  at += nameLength(text, words, at, vocabulary);
  while (at < words.length) {
    const more = suffixLength(wordAt(at), wordAt(at + 1), vocabulary);
    if (more === 0) break;
    at += more;
  }
  return at;
}

/** `(Optional)`, `(timestamp)`. */
function isMarker(word: string, vocabulary: Vocabulary): boolean {
  const inside = /^\((.+)\)$/.exec(word)?.[1];
  return inside !== undefined && (vocabulary.typeWordOf(inside) ?? vocabulary.primitiveOf(inside)) !== undefined;
}

const longestPrimitive = 3;

function nameLength(text: string, words: readonly Span[], at: number, vocabulary: Vocabulary): number {
  const slice = (length: number): string => text.slice(words[at]?.start, words[at + length - 1]?.end);
  if (
    vocabulary.typeWordOf(slice(1)) === "collection" &&
    words[at + 2] &&
    vocabulary.typeWordOf(slice(2).split(" ")[1] ?? "") === "of"
  )
    return 3;
  for (let length = Math.min(longestPrimitive, words.length - at); length > 1; length -= 1) {
    if (vocabulary.primitiveOf(slice(length))) return length;
  }
  return 1;
}

/** ` collection`, ` (timestamp)`, ` object`, ` or [name]`. */
function suffixLength(word: string, next: string, vocabulary: Vocabulary): number {
  if (isMarker(word, vocabulary)) return 1;
  const concept =
    /^\p{Lu}/u.test(word) && next !== "" && /^\p{Ll}/u.test(next) ? undefined : vocabulary.typeWordOf(word);
  if (concept === "or") return next === "" ? 0 : 2;
  return concept === "collection" || concept === "enum" || concept === "object" ? 1 : 0;
}
