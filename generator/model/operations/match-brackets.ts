const CLOSER_BY_OPENER: ReadonlyMap<string, string> = new Map([
  ["{", "}"],
  ["(", ")"],
  ["<", ">"],
  ["[", "]"],
]);
const bracket = /[{}()<>[\]]/g;

const none: ReadonlyMap<number, number> = new Map();

/**
 * Pairs the brackets `{} () <> []` of a text: offset of each opener → offset of its closer. An opener that is never
 * closed and a closer that was never opened have no entry. One pass.
 */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  if (!/[{(<[]/.test(text)) return none;
  const closes = new Map<number, number>();
  const open: { readonly at: number; readonly closer: string }[] = [];
  const waiting = new Map<string, number>();
  bracket.lastIndex = 0;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    const { 0: character, index: at } = found;
    const closer = CLOSER_BY_OPENER.get(character);
    if (closer !== undefined) {
      open.push({ at, closer });
      waiting.set(closer, (waiting.get(closer) ?? 0) + 1);
    } else if ((waiting.get(character) ?? 0) > 0) {
      closes.set(popUntil(open, waiting, character), at);
    }
  }
  return closes;
}

/** Drops openers that stay unclosed inside of the one that `closer` closes, and returns that one's offset. */
function popUntil(
  open: { readonly at: number; readonly closer: string }[],
  waiting: Map<string, number>,
  closer: string,
): number {
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    waiting.set(top.closer, (waiting.get(top.closer) ?? 1) - 1);
    if (top.closer === closer) return top.at;
  }
  return -1;
}
