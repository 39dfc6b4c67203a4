/** Returns a text as a slice of the source where it stands there at an offset: what is kept of a page is kept once. */
export function sharedText(text: string, start: number, source: string): string {
  return source.startsWith(text, start) ? source.slice(start, start + text.length) : text;
}
