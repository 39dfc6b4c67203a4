/**
 * Returns a list that takes no more memory than its items: one that was pushed to has room for more, seventeen at least,
 * and the lists of a large set's pages are many, short and kept.
 */
export function exact<Item>(pushed: readonly Item[]): readonly Item[] {
  return pushed.length === 0 ? none : pushed.slice();
}

/** One list for all that are empty. */
const none: readonly never[] = [];
