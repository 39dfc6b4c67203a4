/**
 * Returns the wanted name, or the wanted name with the first free ordinal behind it, and marks it as taken. Names that
 * differ in case alone count as one, because file systems may say so.
 */
export function takeName(taken: Set<string>, wanted: string, suffix: (ordinal: number) => string = String): string {
  const key = wanted.toLowerCase();
  if (!taken.has(key)) {
    taken.add(key);
    return wanted;
  }
  let name = wanted;
  let ordinal = ordinalsOf(taken).get(key) ?? 2;
  for (; taken.has(name.toLowerCase()); ordinal += 1) name = wanted + suffix(ordinal);
  ordinalsOf(taken).set(key, ordinal);
  taken.add(name.toLowerCase());
  return name;
}

/** By set of names, the ordinal to try next: names are never given back, so that no ordinal is tried twice. */
const ordinalsByTaken = new WeakMap<Set<string>, Map<string, number>>();

function ordinalsOf(taken: Set<string>): Map<string, number> {
  const known = ordinalsByTaken.get(taken);
  if (known !== undefined) return known;
  const ordinals = new Map<string, number>();
  ordinalsByTaken.set(taken, ordinals);
  return ordinals;
}
