/**
 * Prints a value as JSON in which nothing hides and nothing moves a cursor: what isn't seen, turns the direction of
 * writing or ends a line is escaped, beyond what JSON asks for. The text reads back as the value, as JSON and as an
 * expression of ECMAScript. `indent` is in blanks; none prints one line.
 */
export function printJson(value: unknown, indent = 0, replacer?: (key: string, value: unknown) => unknown): string {
  return JSON.stringify(value, replacer, indent).replace(UNSEEN, printUnits);
}

const UNSEEN = /[\u007F-\u009F\p{Zl}\p{Zp}\p{Bidi_C}\p{DI}\uFFF9-\uFFFB]/gu;

/** A code point beyond U+FFFF is two escapes. */
function printUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
