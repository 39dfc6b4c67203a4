import { printSafeLines } from "./print-safe-lines.ts";

/** More than this of one text tells a reader nothing; in UTF-16 units. */
const MOST = 2000;

/**
 * Prints a text that a page, a file name or a request brought, for a terminal or a log: on one line, nothing in it that
 * does something or hides, cut where it is longer than anyone reads.
 */
export function printSafe(text: string): string {
  const line = text.slice(0, MOST).replace(/\r\n|[\r\n\u2028\u2029]/g, " ");
  return `${printSafeLines(line)}${text.length <= MOST ? "" : `… (${text.length - MOST} more characters)`}`;
}
