import type { ColumnConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Span } from "../../text/source.ts";
import { typeWordCount } from "./type-words.ts";

/** The cells of a row, as offsets into its line; undefined where the line goes on with the row above. */
export type RowReader = (text: string, words: readonly Span[], vocabulary: Vocabulary) => readonly Span[] | undefined;

/** Returns how the rows under some columns are read, their cells being joined by a blank each. */
export function rowReader(columns: readonly ColumnConcept[]): RowReader {
  const [first, second] = columns;
  if (first === "permissionType") return permissionRow;
  if (first === "method") return (text) => [{ start: 0, end: text.length }];
  if (second === "type") return typedRow;
  if (first === "header") return headerRow;
  return (text, words) => wordRow(text, words, columns.length);
}

/** `name type[ collection] description`. */
function typedRow(text: string, words: readonly Span[], vocabulary: Vocabulary): readonly Span[] | undefined {
  const [name, ...others] = words;
  if (!name || others.length === 0) return undefined;
  const count = typeWordCount(text, others, vocabulary);
  const type = others.slice(0, count);
  const first = type[0];
  const last = type.at(-1);
  if (!first || !last || !isRow(text, name, first, others[count], vocabulary)) return undefined;
  const next = others[count];
  const typeCell = { start: first.start, end: last.end };
  return next ? [name, typeCell, { start: next.start, end: text.length }] : [name, typeCell];
}

const identifier = /^[\p{L}@_$][\p{L}\p{N}@._$/-]*$/u;

/** A line that goes on with a description begins with words, too; a sentence gives it away. */
function isRow(text: string, name: Span, type: Span, next: Span | undefined, vocabulary: Vocabulary): boolean {
  const word = text.slice(name.start, name.end);
  const typeWord = text.slice(type.start, type.end);
  if (!identifier.test(word)) return false;
  if (vocabulary.primitiveOf(typeWord) || /^\(?(?:collection|optional)\b/i.test(typeWord)) return true;
  const sentence = next !== undefined && /^\p{Ll}/u.test(text.charAt(next.start));
  return /^[\p{Ll}@_$]/u.test(word) && identifier.test(typeWord) && !sentence;
}

function permissionRow(text: string, words: readonly Span[], vocabulary: Vocabulary): readonly Span[] | undefined {
  for (let count = Math.min(words.length, 7); count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? 0;
    if (!vocabulary.permissionKindOf(text.slice(0, end))) continue;
    const next = words[count];
    return next
      ? [
          { start: 0, end },
          { start: next.start, end: text.length },
        ]
      : [{ start: 0, end }];
  }
  return undefined;
}

function headerRow(text: string, words: readonly Span[]): readonly Span[] | undefined {
  const [name] = words;
  return name && /^[A-Z][A-Za-z0-9-]*$/.test(text.slice(name.start, name.end)) ? wordRow(text, words, 2) : undefined;
}

/** All cells but the last are one word each. */
function wordRow(text: string, words: readonly Span[], columns: number): readonly Span[] {
  const last = words[columns - 1];
  const single = words.slice(0, columns - 1);
  return last ? [...single, { start: last.start, end: text.length }] : single;
}
