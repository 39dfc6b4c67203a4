/**
 * Finds what would do something to a terminal or the log of a build instead of being seen: control characters, lone
 * surrogates, what turns the direction of writing or isn't seen at all, and what the runners of GitHub, Azure and
 * TeamCity take for commands (`::` that begins a line, `##[`, `##vso[`, `##teamcity[` anywhere). Returns by its offset
 * what to show in place of each code point.
 */
export function findUnsafe(text: string): ReadonlyMap<number, string> {
  return new Map([...text.matchAll(UNSAFE)].map((found) => [found.index, printCodePoint(found[0])]));
}

/** The mark that asks for an emoji's own colours is seen where it stands behind an emoji. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}\uFFF9-\uFFFB]|(?!(?<=\p{ExtPict})\uFE0F)\p{DI}|:(?=:)(?<=^\s*:)|(?<=#)#(?=(?:vso|teamcity)?\[)/giu;

function printCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 ? " " : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
