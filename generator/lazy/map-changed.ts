/** Maps a list; returns the list itself where nothing in it changes, so that what stays the same isn't copied. */
export function mapChanged<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  let at = 0;
  for (const item of items) {
    const mapped = change(item);
    if (mapped !== item) changed ??= items.slice(0, at);
    changed?.push(mapped);
    at += 1;
  }
  return changed ?? items;
}
