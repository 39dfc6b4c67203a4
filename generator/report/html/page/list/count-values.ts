/** Counts how often each value occurs; in the order of the values, or in the one given. */
export function countValues(
  values: readonly string[],
  order?: readonly string[],
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = order?.filter((value) => counts.has(value)) ?? [...counts.keys()].toSorted();
  return known.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}
