import type { Inline } from "../../parse/syntax.ts";

/** Blanks out parts of a text, so that what is searched for in the rest keeps its place. */
export function maskParts(text: string, parts: readonly Inline[]): string {
  if (parts.length === 0) return text;
  const pieces: string[] = [];
  let end = 0;
  for (const part of parts) {
    if (part.at < end) continue;
    pieces.push(text.slice(end, part.at), " ".repeat(part.text.length));
    end = part.at + part.text.length;
  }
  return pieces.join("") + text.slice(end);
}
