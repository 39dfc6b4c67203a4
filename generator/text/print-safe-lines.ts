import { findUnsafe } from "./find-unsafe.ts";

/** Prints a text for a terminal or a log: its line ends stay, and nothing else in it does something or hides. */
export function printSafeLines(text: string): string {
  const lines = text.split("\n").map((line) => {
    const unsafe = findUnsafe(line);
    if (unsafe.size === 0) return line;
    return line.replace(/[^]/gu, (character, at: number) => unsafe.get(at) ?? character);
  });
  return lines.join("\n");
}
