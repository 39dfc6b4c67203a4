import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { sectionConceptOf } from "./section-line.ts";
import { textLines } from "./text-lines.ts";

const markup = /^(?:\uFEFF?---[ \t]*\r?$|\uFEFF?#{1,6}[ \t]|[ \t]*(?:```|~~~|\|)|<!--)/m;

/**
 * True for text as copied from a rendered page: nothing in it is Markdown's, and at least two lines are headings that
 * pages of an API have.
 */
export function isPlainText(text: string, vocabulary: Vocabulary): boolean {
  if (markup.test(text)) return false;
  const found = new Set(textLines(text).flatMap((line) => sectionConceptOf(line.text, vocabulary) ?? []));
  return found.size > 1;
}
