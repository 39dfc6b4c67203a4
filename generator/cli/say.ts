import { printSafeLines } from "../text/print-safe-lines.ts";

/** Says something on standard output. Names in it do nothing to a terminal, whoever gave them. */
export function say(text: string): void {
  console.log(printSafeLines(text));
}
