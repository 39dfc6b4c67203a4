import { findHidden } from "./find-hidden.ts";
import { isPlain } from "./is-plain.ts";
import { printCodePoint } from "./print-code-point.ts";

/**
 * Finds what would do something to a terminal or the log of a build instead of being seen: what is hidden, and what the
 * runners of GitHub, Azure and TeamCity take for commands (`::` that begins a line, `##[`, `##vso[`, `##teamcity[`
 * anywhere). Returns by its offset what to show in place of each code point.
 */
export function findUnsafe(text: string): ReadonlyMap<number, string> {
  if (isPlain(text) && !/::|##/.test(text)) return none;
  const commands = [...text.matchAll(COMMAND)].map((found) => [found.index, printCodePoint(found[0])] as const);
  return new Map([...findHidden(text), ...commands]);
}

const none: ReadonlyMap<number, string> = new Map();

const COMMAND = /:(?=:)(?<=^\s*:)|(?<=#)#(?=(?:vso|teamcity)?\[)/gi;
