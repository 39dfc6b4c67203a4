/**
 * Tells whether a block of a page has so many character references (`&amp;`) that the native parser would run out of
 * memory: it keeps the rest of the block's text for each of them.
 */
export function hasManyEntities(text: string): boolean {
  if (text.length * countOf("&", text) <= most) return false;
  let length = 0;
  let entities = 0;
  for (const line of text.split("\n")) {
    const isBlank = line.trim() === "";
    length = isBlank ? 0 : length + line.length;
    entities = isBlank ? 0 : entities + countOf("&", line);
    if (length * entities > most) return true;
  }
  return false;
}

/** Characters times references: some tens of megabytes, and far more than the tables of real pages have. */
const most = 20_000_000;

function countOf(mark: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) count += 1;
  return count;
}
