import { findUnsafe } from "./find-unsafe.ts";
import { replaceCodePoints } from "./replace-code-points.ts";

/** Prints a text for a terminal or a log: its line ends stay, and nothing else in it does something or hides. */
export function printSafeLines(text: string): string {
  const lines = text.split("\n").map((line) => replaceCodePoints(line, findUnsafe(line)));
  return lines.join("\n");
}
