/** Puts what to show in place of code points, given by their offsets in UTF-16 units, into a text. */
export function replaceCodePoints(text: string, shownByOffset: ReadonlyMap<number, string>): string {
  if (shownByOffset.size === 0) return text;
  return text.replace(/[^]/gu, (character, at: number) => shownByOffset.get(at) ?? character);
}
