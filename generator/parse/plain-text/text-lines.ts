import type { Span } from "../../text/source.ts";
import type { RichText } from "../syntax.ts";

/** A line of a plain-text page, without its line end and the blanks around it. */
export interface TextLine extends Span {
  readonly text: string;
}

/** Splits a page into its trimmed lines; blank ones are kept, empty. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (const match of text.matchAll(/\r\n|\r|\n|$/g)) {
    if (match.index < at) continue;
    lines.push(trimmedLine(text, at, match.index));
    at = match.index + match[0].length;
  }
  return lines;
}

function trimmedLine(text: string, from: number, to: number): TextLine {
  const raw = text.slice(from, to);
  const line = raw.trim();
  const start = from + raw.length - raw.trimStart().length;
  return { text: line, start, end: start + line.length };
}

/** Returns a stretch of a page as a reader sees it: blanks folded, a line end as a newline. */
export function plainRichText(source: string, span: Span): RichText {
  const text = source
    .slice(span.start, span.end)
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/[\u200b\ufeff]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .join("\n");
  return { text, parts: [], ...span };
}
