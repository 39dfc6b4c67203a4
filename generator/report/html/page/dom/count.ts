const NUMBERS = new Intl.NumberFormat("en");

/** Prints a number of things: `1 page`, `2,000 pages`; without a noun, the number. */
export function count(number: number, noun?: string, plural = `${noun}s`): string {
  const digits = NUMBERS.format(number);
  return noun === undefined ? digits : `${digits} ${number === 1 ? noun : plural}`;
}
