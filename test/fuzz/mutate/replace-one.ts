import type { Random } from "../../bench/mutations/random.ts";

/** Replaces one of the matches of a pattern, whichever `random` picks. */
export function replaceOne(
  text: string,
  random: Random,
  pattern: RegExp,
  replacement: (found: string) => string,
): string {
  const match = random.pick([...text.matchAll(pattern)]);
  if (match === undefined) return text;
  return text.slice(0, match.index) + replacement(match[0]) + text.slice(match.index + match[0].length);
}
