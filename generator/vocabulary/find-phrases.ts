import type { PhraseConcept } from "./language.ts";

/** A phrase of the vocabulary where it stands in a text. */
export interface FoundPhrase {
  readonly concept: PhraseConcept;
  readonly start: number;
  readonly end: number;
}

/** Phrases by `startOf` their text, the longest first. */
export type PhraseIndex = readonly (readonly KnownPhrase[] | undefined)[];

interface KnownPhrase {
  readonly phrase: string;
  readonly concept: PhraseConcept;
}

/** Indexes phrases for `findPhrases`. */
export function indexPhrases(phrases: Iterable<readonly [phrase: string, concept: PhraseConcept]>): PhraseIndex {
  const index = Array.from({ length: STARTS }, (): KnownPhrase[] | undefined => undefined);
  for (const [words, concept] of phrases) {
    const phrase = foldCase(words);
    const start = startOf(phrase, 0);
    index[start] = [...(index[start] ?? []), { phrase, concept }];
  }
  for (const known of index) known?.sort((a, b) => b.phrase.length - a.phrase.length);
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
    const candidates = index[startOf(folded, at)];
    const match = candidates && phraseAt(folded, at, candidates);
    if (!match) continue;
    found.push({ concept: match.concept, start: at, end: at + match.phrase.length });
    at += match.phrase.length - 1;
  }
  return found.length === 0 ? none : found;
}

const none: readonly never[] = [];

/** A power of two. */
const STARTS = 4096;

/** Two characters as one number below `STARTS`, had without cutting them out; some pairs share one. */
function startOf(text: string, at: number): number {
  return ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & (STARTS - 1);
}

function phraseAt(text: string, at: number, candidates: readonly KnownPhrase[]): KnownPhrase | undefined {
  if (at > 0 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at))) return undefined;
  return candidates.find(({ phrase }) => text.startsWith(phrase, at) && standsAlone(text, at, phrase.length));
}

/** Of English: what most texts are ruled out by before `standsAlone` looks at any script. */
function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
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
  const lower = (text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text).toLowerCase();
  return lower.length === text.length ? lower : text;
}
