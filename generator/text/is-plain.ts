/** Tells a text of printable ASCII alone: each of its characters takes one column of a terminal, and is seen. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}
