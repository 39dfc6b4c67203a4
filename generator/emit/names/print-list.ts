import type { Code } from "./code.ts";

/** How many columns a line of emitted code may have. */
export const width = 120;

/** Where a piece of code stands: what its line begins with, and how many other columns of that line are taken. */
export interface Place {
  readonly indent: string;
  readonly taken: number;
}

/** The brackets of a list, with the blanks that stand inside of them on one line. */
export interface Brackets {
  readonly open: string;
  readonly close: string;
  readonly separator: "," | ";";
  /** What stands behind the last part where each has a line of its own. */
  readonly last: "," | ";" | "";
}

export const arrayBrackets: Brackets = { open: "[", close: "]", separator: ",", last: "," };
export const objectBrackets: Brackets = { open: "{ ", close: " }", separator: ",", last: "," };
export const typeBrackets: Brackets = { open: "{ ", close: " }", separator: ";", last: ";" };
export const callBrackets: Brackets = { open: "(", close: ")", separator: ",", last: "," };
export const argumentBrackets: Brackets = { open: "<", close: ">", separator: ",", last: "" };

/** Prints a list on one line where that fits and none of its parts has lines of its own, else each part on its own. */
export function printList(parts: readonly string[], brackets: Brackets, place: Place): string {
  const { open, close, separator, last } = brackets;
  if (parts.length === 0) return open.trim() + close.trim();
  if (!parts.some((part) => part.includes("\n"))) {
    const line = open + parts.join(`${separator} `) + close;
    if (fits(line, place)) return line;
  }
  const lines = parts.join(`${separator}\n${place.indent}  `);
  return `${open.trim()}\n${place.indent}  ${lines}${last}\n${place.indent}${close.trim()}`;
}

/** Prints a list of code as `printList` does. */
export function listCode(parts: readonly Code[], brackets: Brackets, place: Place): Code {
  const texts = parts.map(({ text }) => text);
  return { text: printList(texts, brackets, place), imports: parts.flatMap(({ imports }) => imports) };
}

/** Returns where a part of a list stands that has a line of its own, `before` being what stands before the part itself. */
export function placeWithin({ indent }: Place, before = ""): Place {
  return { indent: `${indent}  `, taken: before.length + 1 };
}

/** Returns the place of a list whose parts are to have lines of their own, whether or not they would fit on one. */
export function ownLines({ indent }: Place): Place {
  return { indent, taken: Infinity };
}

/** Tells whether a text fits on its line. */
export function fits(text: string, { indent, taken }: Place): boolean {
  return indent.length + taken + text.length <= width;
}
