/** Decodes percent-encoding (RFC 3986, section 2.1); text that is no valid encoding is returned as it is. */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
