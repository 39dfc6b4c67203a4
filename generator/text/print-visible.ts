import { findHidden } from "./find-hidden.ts";

/** Prints a text so that all that is in it is seen, in the order in which it stands there. Line feeds stay. */
export function printVisible(text: string): string {
  const hidden = findHidden(text);
  return hidden.size === 0 ? text : text.replace(/[^]/gu, (character, at: number) => hidden.get(at) ?? character);
}
