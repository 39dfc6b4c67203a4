import { printSafeLines } from "../text/print-safe-lines.ts";

/** Says something on standard error. Names in it do nothing to a terminal, whoever gave them. */
export function sayAside(text: string): void {
  console.error(printSafeLines(text));
}
