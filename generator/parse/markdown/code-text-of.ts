import type { Span } from "../../text/source.ts";
import { codeText, type CodeText, wholeText } from "../code/code-text.ts";
import type { CodeNode, HtmlNode } from "./nodes.ts";

/** Returns the text of a code node with the place of its every character. */
export function codeTextOf({ value, start, end }: CodeNode, source: string): CodeText {
  const fenced = source.startsWith("```", start) || source.startsWith("~~~", start);
  const first = fenced ? source.indexOf("\n", start) + 1 : start;
  const whole = first > start && first <= end ? wholeText(value, source, first) : undefined;
  if (whole) return whole;
  const lines = linesBetween(source, start, end);
  return codeText(value, fenced ? lines.slice(1) : lines);
}

/** Returns the text of HTML with the place of its every character. */
export function htmlText({ value, start, end }: HtmlNode, source: string): CodeText {
  return wholeText(value, source, start) ?? codeText(value, linesBetween(source, start, end));
}

function linesBetween(source: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  let at = start;
  for (const match of source.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  lines.push({ start: at, end });
  return lines;
}
