import { printJson } from "../../text/print-json.ts";

/**
 * Prints a text as a double-quoted TypeScript string literal: what ends a line or isn't seen is escaped, and so is the
 * `@` of what vitest would take for the choice of an environment, wherever in a file that stands.
 */
export function printString(text: string): string {
  return printJson(text).replace(/@(?=(?:vitest|jest)-environment)/g, "\\u0040");
}
