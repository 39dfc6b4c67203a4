import type { StructuredPatchHunk } from "diff";
import type { Trace } from "../emit/emitted-file.ts";
import type { SourceRange } from "../text/source.ts";

const MAX_CAUSES = 5;

/**
 * Returns the places of the docs whose text stands in the changed lines, those of new lines before those of old ones;
 * without any, the first place that the file comes from.
 */
export function findCauses(hunks: readonly StructuredPatchHunk[], traces: readonly Trace[]): readonly SourceRange[] {
  const added = changedText(hunks, "+");
  const removed = changedText(hunks, "-");
  const found = [...tracesIn(traces, added, removed), ...tracesIn(traces, removed, added)];
  const causes = found.length > 0 ? found : traces.slice(0, 1);
  const places = new Map(causes.map(({ source }) => [`${source.file}:${source.line}:${source.column}`, source]));
  return [...places.values()].slice(0, MAX_CAUSES);
}

function changedText(hunks: readonly StructuredPatchHunk[], sign: "+" | "-"): string {
  return hunks
    .flatMap((hunk) => hunk.lines)
    .flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : []))
    .join("\n");
}

/** Returns the traces whose text stands in the one text: those whose text the other lacks, if any; the longest first. */
function tracesIn(traces: readonly Trace[], text: string, other: string): readonly Trace[] {
  const words = wordsOf(text);
  const otherWords = wordsOf(other);
  const found = traces.filter((trace) => stands(trace.text, words, text));
  const foundHereAlone = found.filter((trace) => !stands(trace.text, otherWords, other));
  const likeliest = foundHereAlone.length > 0 ? foundHereAlone : found;
  return likeliest.toSorted((a, b) => b.text.length - a.text.length);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w$]+/g));
}

function stands(part: string, words: ReadonlySet<string>, text: string): boolean {
  return /^[\w$]+$/.test(part) ? words.has(part) : text.includes(part);
}
