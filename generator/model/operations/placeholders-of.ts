import { matchBrackets } from "./match-brackets.ts";

const OPENERS = "{<[";

/**
 * Finds the placeholders in a piece of a route, each as the names that it allows: `{id | name}` gives
 * `[["id", "name"]]`. Braces, angles and square brackets mark one anywhere; parentheses and a colon only where they
 * hold the whole. The slips `{id} | name` and `{id}|{name}` are one placeholder.
 */
export function placeholdersOf(text: string): readonly (readonly string[])[] {
  if (!/[{<[(:]/.test(text)) return [];
  const whole = wholePlaceholder(text);
  if (whole !== undefined) return whole;
  const found: string[][] = [];
  const closes = matchBrackets(text);
  let end = 0;
  for (const [open, close] of inOrder(closes, text)) {
    if (open < end) continue;
    const names = namesIn(text.slice(open + 1, close));
    const last = found.at(-1);
    if (last !== undefined && text.slice(end, open).trim() === "|") last.push(...names);
    else if (names.length > 0) found.push(names);
    end = close + 1;
  }
  const tail = text.slice(end).trim();
  if (tail.startsWith("|")) found.at(-1)?.push(...namesIn(tail.slice(1)));
  return found;
}

function wholePlaceholder(text: string): readonly (readonly string[])[] | undefined {
  if (text.startsWith("(") && text.endsWith(")")) return [namesIn(text.slice(1, -1))];
  return /^:[A-Za-z][\w-]*$/.test(text) ? [[text.slice(1)]] : undefined;
}

function inOrder(closes: ReadonlyMap<number, number>, text: string): (readonly [number, number])[] {
  return [...closes].filter(([open]) => OPENERS.includes(text.charAt(open))).toSorted(([a], [b]) => a - b);
}

/** Splits at `|`; quotes and stray brackets around a name are no part of it. */
function namesIn(text: string): string[] {
  const names = text.split("|").map((name) => trimMarks(name));
  return names.filter((name) => name !== "");
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isMark(text.charAt(start))) start += 1;
  while (end > start && isMark(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isMark(character: string): boolean {
  return character.trim() === "" || "{}<>[]()'\"`:".includes(character);
}
