import { printCodePoint } from "./print-code-point.ts";

/**
 * Finds what isn't seen, or makes something else be seen than is there: control characters but for line feeds, lone
 * surrogates, what turns the direction of writing, what has no width. Returns by its offset what to show in place of each
 * code point.
 */
export function findHidden(text: string): ReadonlyMap<number, string> {
  return new Map([...text.matchAll(HIDDEN)].map((found) => [found.index, show(found[0])]));
}

/** The mark that asks for an emoji's own colours is seen where it stands behind an emoji. */
const HIDDEN = /[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}\uFFF9-\uFFFB]|(?!\n)\p{Cc}|(?!(?<=\p{ExtPict})\uFE0F)\p{DI}/gu;

function show(character: string): string {
  return character === "\t" ? " " : printCodePoint(character);
}
