import type { PhraseConcept } from "./language.ts";

/** A phrase of the vocabulary where it stands in a text. */
export interface FoundPhrase {
  readonly concept: PhraseConcept;
  readonly start: number;
  readonly end: number;
}

/** Phrases by `startOf` their text, the longest first. */
export type PhraseIndex = ReadonlyMap<number, readonly { readonly phrase: string; readonly concept: PhraseConcept }[]>;

/** Indexes phrases for `findPhrases`. */
export function indexPhrases(phrases: Iterable<readonly [phrase: string, concept: PhraseConcept]>): PhraseIndex {
  const index = new Map<number, { phrase: string; concept: PhraseConcept }[]>();
  for (const [words, concept] of phrases) {
    const phrase = foldCase(words);
    const start = startOf(phrase, 0);
    index.set(start, [...(index.get(start) ?? []), { phrase, concept }]);
  }
  for (const known of index.values()) known.sort((a, b) => b.phrase.length - a.phrase.length);
  return index;
}

/**
 * Finds the phrases in a text, in its order and without overlap, the longest at each place. A phrase stands for itself
 * where letters of its script end with it: `required` is not found in `requiredFields`. Linear in the text.
 */
export function findPhrases(text: string, index: PhraseIndex): readonly FoundPhrase[] {
  const folded = foldCase(text);
  const found: FoundPhrase[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const candidates = index.get(startOf(folded, at));
    const match = candidates?.find(
      ({ phrase }) => folded.startsWith(phrase, at) && standsAlone(folded, at, phrase.length),
    );
    if (!match) continue;
    found.push({ concept: match.concept, start: at, end: at + match.phrase.length });
    at += match.phrase.length - 1;
  }
  return found;
}

/** Two characters as one small number, had without cutting them out; some pairs share one. */
function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 12) ^ text.charCodeAt(at + 1);
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_$]/u;

/** Scripts that write no blanks between words have no ends of words to look at. */
function standsAlone(text: string, start: number, length: number): boolean {
  const end = start + length;
  const runsOn = spaced.test(text.charAt(end)) && spaced.test(text.charAt(end - 1));
  return !runsOn && !(start > 0 && spaced.test(text.charAt(start - 1)) && spaced.test(text.charAt(start)));
}

/** Lower case with as many characters as before, so that places stay true. */
function foldCase(text: string): string {
  const lower = text.replace(/\u00a0/g, " ").toLowerCase();
  return lower.length === text.length ? lower : text;
}
