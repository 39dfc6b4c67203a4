import { printJson } from "../../text/print-json.ts";

/**
 * Prints a text as a TypeScript string literal, in double quotes unless single ones save escapes: what ends a line or
 * isn't seen is escaped, and so is the `@` of what vitest would take for the choice of an environment, wherever in a
 * file that stands.
 */
export function printString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const literal = printJson(text).replace(/@(?=(?:vitest|jest)-environment)/g, "\\u0040");
  return text.includes('"') && countOf(text, '"') > countOf(text, "'") ? singleQuoted(literal) : literal;
}

/** ASCII that neither JSON nor this program escapes. */
const PLAIN = /^[ !#-?A-[\]-~]*$/;

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

const singleQuotedParts: ReadonlyMap<string, string> = new Map([
  ['\\"', '"'],
  ["'", "\\'"],
]);

function singleQuoted(literal: string): string {
  const inner = literal.slice(1, -1).replace(/\\.|'/g, (part) => singleQuotedParts.get(part) ?? part);
  return `'${inner}'`;
}
