import type { ColumnConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Span } from "../../text/source.ts";
import type { TextLine } from "./text-lines.ts";

/** The head of a column in a column line. */
export interface ColumnHead extends Span {
  readonly concept: ColumnConcept;
}

/** Combinations that begin a table; of other words in a row nothing is said. */
const firstColumns: ReadonlySet<ColumnConcept> = new Set([
  "property",
  "relationship",
  "parameter",
  "header",
  "member",
  "name",
  "method",
  "value",
  "permissionType",
  "supportedResource",
]);

const longestHead = 7;

/** Reads a line as column heads, "Property Type Description"; undefined where any word of it is no head. */
export function columnHeads(line: TextLine, vocabulary: Vocabulary): readonly ColumnHead[] | undefined {
  const words = [...line.text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (words.length < 2 || words.length > 16 || /[.:]$/.test(line.text)) return undefined;
  return segment(line, words, 0, vocabulary)?.map(({ concept, start, end }) => ({
    concept,
    start: line.start + start,
    end: line.start + end,
  }));
}

/** Cuts a line into heads, the longest first, from a word on: "Property type" is one head, but not here. */
function segment(
  line: TextLine,
  words: readonly Span[],
  at: number,
  vocabulary: Vocabulary,
): readonly ColumnHead[] | undefined {
  const start = words[at]?.start;
  if (start === undefined) return [];
  for (let length = Math.min(longestHead, words.length - at); length > 0; length -= 1) {
    const end = words[at + length - 1]?.end ?? start;
    const concept = vocabulary.columnOf(line.text.slice(start, end));
    if (!concept || (at === 0 && (!firstColumns.has(concept) || length === words.length))) continue;
    const rest = segment(line, words, at + length, vocabulary);
    if (rest) return [{ concept, start, end }, ...rest];
  }
  return undefined;
}
