/**
 * Returns the wanted name, or the wanted name with the first free ordinal behind it, and marks it as taken. Names that
 * differ in case alone count as one, because file systems may say so.
 */
export function takeName(taken: Set<string>, wanted: string, suffix: (ordinal: number) => string = String): string {
  let name = wanted;
  for (let ordinal = 2; taken.has(name.toLowerCase()); ordinal += 1) name = wanted + suffix(ordinal);
  taken.add(name.toLowerCase());
  return name;
}
