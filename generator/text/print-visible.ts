import { findHidden } from "./find-hidden.ts";
import { replaceCodePoints } from "./replace-code-points.ts";

/** Prints a text so that all that is in it is seen, in the order in which it stands there. Line feeds stay. */
export function printVisible(text: string): string {
  return replaceCodePoints(text, findHidden(text));
}
