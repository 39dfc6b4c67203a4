/**
 * Returns a word or heading as it is compared: lower case, no emphasis, code or link marks, blanks folded, no colon or
 * full stop at its end.
 */
export function foldWord(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*`\\\u200b\ufeff]/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?[:.。]$/, "");
}
