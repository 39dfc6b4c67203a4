/** Prints the number of a text's first code point: `<U+202E>`. */
export function printCodePoint(text: string): string {
  return `<U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
}
