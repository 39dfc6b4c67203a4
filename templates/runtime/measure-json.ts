/** How large a JSON text is for whoever walks through its values. */
export interface JsonSize {
  /** Levels of objects and lists in each other; 0 for a lone value. */
  readonly depth: number;
  /** At least as many as there are values. */
  readonly values: number;
  /** Characters of the names that lead to each value, of all values together: near enough to tell many from few. */
  readonly paths: number;
}

/** Measures a JSON text without parsing it, in one pass; of a text that isn't JSON, something is measured too. */
export function measureJson(text: string): JsonSize {
  const size = { depth: 0, values: 1, paths: 0 };
  const path: number[] = [];
  let length = 0;
  let name = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) name = end - at;
      at = end;
    } else if (character === ",") {
      size.values += 1;
      size.paths += length + name;
    } else if (character === "[" || character === "{") {
      path.push(name);
      length += name;
      name = 0;
      size.values += 1;
      size.paths += length;
      size.depth = Math.max(size.depth, path.length);
    } else if (character === "]" || character === "}") length -= path.pop() ?? 0;
  }
  return size;
}

/** Returns the place of the quote that ends the string that begins at a place; of the end where none does. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** Tells a name by the colon behind its quote, which at most a few spaces stand before. */
function isName(text: string, quote: number): boolean {
  return /^\s*:/.test(text.slice(quote + 1, quote + 1 + mostSpace));
}

const mostSpace = 64;
