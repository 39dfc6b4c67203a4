import { distance } from "fastest-levenshtein";

/** What is gone, what is new, and which of them are one thing under two names. */
export interface Pairing<Item> {
  readonly renamed: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/**
 * Pairs what was removed with what was added where name and shape say that it is the same thing renamed: the shapes
 * are equal, and the names are near or one holds the other. Each item is paired once, the nearest names first.
 *
 * @param shapeOf what must be equal besides the name, such as the type; unequal shapes are never one thing
 */
export function pairRenamed<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  nameOf: (item: Item) => string,
  shapeOf: (item: Item) => string,
): Pairing<Item> {
  const candidates = removed
    .flatMap((before) => added.map((after) => ({ before, after, far: farness(nameOf(before), nameOf(after)) })))
    .filter(({ before, after, far }) => far <= 0.5 && shapeOf(before) === shapeOf(after))
    .toSorted((one, other) => one.far - other.far);
  const taken = new Set<Item>();
  const renamed: (readonly [Item, Item])[] = [];
  for (const { before, after } of candidates) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    renamed.push([before, after]);
  }
  return {
    renamed,
    removed: removed.filter((item) => !taken.has(item)),
    added: added.filter((item) => !taken.has(item)),
  };
}

/** Returns how far two names are from each other: 0 for the same but for case, 1 for nothing in common. */
function farness(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a))) return 0.3;
  return distance(a, b) / Math.max(a.length, b.length, 1);
}
