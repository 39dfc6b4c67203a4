const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/**
 * Escapes text for the content and the quoted attributes of XML 1.0. White space that would be read as blanks, and what
 * isn't seen, are character references; what XML can't hold (section 2.2) becomes U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]|[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}\p{DI}]/gu, (found) => ENTITIES.get(found) ?? printReference(found));
}

function printReference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
