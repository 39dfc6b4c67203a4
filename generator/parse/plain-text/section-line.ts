import type { SectionConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";

const longestHeading = 80;

/** Returns what a line announces that is a heading and nothing else: short, with a capital, without a full stop. */
export function sectionConceptOf(text: string, vocabulary: Vocabulary): SectionConcept | undefined {
  if (text === "" || text.length > longestHeading || /[.:;,!?。：]$/.test(text) || /^\p{Ll}/u.test(text))
    return undefined;
  return vocabulary.sectionOf(text);
}
