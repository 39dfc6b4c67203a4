import { fits } from "./print-list.ts";
import type { Place } from "./print-list.ts";

/** A string below a key that is no longer than this would hardly be farther to the left. */
const shortKey = 4;

/** Prints a member of an object literal: a string that doesn't fit beside its key stands on the next line. */
export function printField(key: string, text: string, place: Place): string {
  const line = `${key}: ${text}`;
  const isString = text.startsWith('"') || text.startsWith("'");
  return isString && key.length > shortKey && !fits(line, place) ? `${key}:\n${place.indent}  ${text}` : line;
}
