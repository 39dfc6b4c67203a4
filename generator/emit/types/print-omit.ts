import { argumentBrackets, printList } from "../names/print-list.ts";
import type { Place } from "../names/print-list.ts";

/** Prints a type without some of its members, whose names are given as literals. */
export function printOmit(type: string, names: readonly string[], { indent, taken }: Place): string {
  if (names.length === 0) return type;
  return `Omit${printList([type, names.join(" | ")], argumentBrackets, { indent, taken: taken + "Omit".length })}`;
}
