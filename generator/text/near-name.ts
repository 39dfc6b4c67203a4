import { distance } from "fastest-levenshtein";
import { rememberByText } from "../lazy/remember-by-text.ts";
import { countLetters, lackingLetters } from "./letters.ts";

/** Names longer than this are no slips of each other that a reader could see. */
const maxLength = 80;

/**
 * Returns the candidate that a name is likely a slip of: the same but for case, else the nearest by edits, at most one
 * in four characters. Of two as near, the first by code points.
 */
export function nearName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  const own = fold(name);
  const limit = Math.floor(name.length / 4);
  const [least, most] = [name.length - limit, name.length + limit];
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length < least || candidate.length > most || candidate === name) continue;
    const other = fold(candidate);
    if (lackingLetters(own.letters, other.letters) > limit || lackingLetters(other.letters, own.letters) > limit)
      continue;
    const edits = countEdits(own.text, other.text);
    if (edits > limit) continue;
    if (best === undefined || edits < best.edits || (edits === best.edits && candidate < best.name)) {
      best = { name: candidate, edits };
    }
  }
  return best?.name;
}

/** The same candidates stand beside name after name. */
const fold = rememberByText((name) => {
  const text = name.toLowerCase();
  return { text, letters: countLetters(text) };
});

/** Two neighbours that have changed places are one edit. */
function countEdits(one: string, other: string): number {
  if (one.length !== other.length) return distance(one, other);
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const isSwap = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return isSwap ? 1 : distance(one, other);
}
