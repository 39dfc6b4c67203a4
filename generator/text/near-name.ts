import { distance } from "fastest-levenshtein";

/** Names longer than this are no slips of each other that a reader could see. */
const maxLength = 80;

/**
 * Returns the candidate that a name is likely a slip of: the same but for case, else the nearest by edits, at most one
 * in four characters. Of two as near, the first by code points.
 */
export function nearName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined;
  const folded = name.toLowerCase();
  const limit = Math.floor(name.length / 4);
  const [least, most] = [name.length - limit, name.length + limit];
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length < least || candidate.length > most || candidate === name) continue;
    const edits = countEdits(folded, candidate.toLowerCase());
    if (edits > limit) continue;
    if (best === undefined || edits < best.edits || (edits === best.edits && candidate < best.name)) {
      best = { name: candidate, edits };
    }
  }
  return best?.name;
}

/** Two neighbours that have changed places are one edit. */
function countEdits(one: string, other: string): number {
  if (one.length !== other.length) return distance(one, other);
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const isSwap = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return isSwap ? 1 : distance(one, other);
}
