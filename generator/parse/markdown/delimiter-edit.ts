import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../text/source.ts";

/** The change that gives a delimiter row the header's number of cells, and where the header begins. */
export interface DelimiterEdit {
  readonly edit: Fix;
  readonly headerStart: number;
}

/** Finds a row of dashes in a paragraph, below a line with another number of cells, and pads or cuts it. */
export function delimiterEdit(paragraph: Span, source: string): DelimiterEdit | undefined {
  let header: Span | undefined;
  for (const match of source.slice(paragraph.start, paragraph.end).matchAll(/[^\r\n]+/g)) {
    const start = paragraph.start + match.index;
    const line = { start, end: start + match[0].length };
    const edit = header && editOf(header, line, source);
    if (edit) return edit;
    header = line;
  }
  return undefined;
}

/** What may stand in front of a row: blanks, and the marks of quotes. */
const prefix = /^[ \t>]*/;
const delimiter = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?$/;

function editOf(header: Span, line: Span, source: string): DelimiterEdit | undefined {
  const row = rowIn(line, source);
  const head = rowIn(header, source);
  if (!row.text.includes("|") || !head.text.includes("|") || !delimiter.test(row.text)) return undefined;
  const count = cellCount(head.text);
  if (count === cellCount(row.text)) return undefined;
  return { edit: { start: row.start, end: row.end, text: `|${"-|".repeat(count)}` }, headerStart: head.start };
}

function rowIn({ start, end }: Span, source: string): Span & { readonly text: string } {
  const line = source.slice(start, end);
  const from = prefix.exec(line)?.[0].length ?? 0;
  const text = line.slice(from).trimEnd();
  return { text, start: start + from, end: start + from + text.length };
}

function cellCount(row: string): number {
  const inner = row.replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).length;
}
