/**
 * Returns text that does nothing to a terminal: escapes, other control characters and those that turn the direction of
 * writing are shown by their code points; line ends become spaces.
 */
export function printSafe(text: string): string {
  return text.replace(/\r\n|[\r\n\u2028\u2029]/g, " ").replace(UNSAFE, printCodePoint);
}

const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

function printCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code === 9 ? " " : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
