import type { Span } from "../text/source.ts";

/** The marks that a line begins with, and how many quotes and lists they open. */
export interface DeepLine extends Span {
  readonly found: number;
}

/** Parsers take time that is quadratic in how deep a line nests, so that it has to be known before they run. */
const most = 500;

/** Finds the first line that opens more quotes and lists than any page would, if there is one. */
export function findDeepLine(text: string): DeepLine | undefined {
  if (!hasLongLine(text)) return undefined;
  for (const { 0: lead, index } of text.matchAll(/^[>*+\-\d.) \t]{500,}/gm)) {
    const found = lead.match(/>|(?:[*+-]|\d[.)])(?=[ \t])/g)?.length ?? 0;
    const end = index + lead.length;
    if (found > most && !isRule(lead, text.charAt(end))) return { found, start: index, end };
  }
  return undefined;
}

/** Most pages have no line as long as that, which one look at each stretch of such a length tells. */
function hasLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start >= most) {
    const newline = text.lastIndexOf("\n", start + most - 1);
    if (newline < start) return true;
    start = newline + 1;
  }
  return false;
}

/** `* * * * *` and nothing behind it is a line across the page. */
function isRule(lead: string, next: string): boolean {
  return /^[\r\n]?$/.test(next) && new Set(lead.replaceAll(/[ \t]/g, "")).size === 1 && !lead.includes(">");
}
