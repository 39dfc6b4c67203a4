/** Which letters a text has at least once, at least twice, at least three times: sets of bits, a bit for several letters. */
export type Letters = readonly [once: number, twice: number, thrice: number];

/** Counts the letters of a text. */
export function countLetters(text: string): Letters {
  let [once, twice, thrice] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const bit = 1 << (text.charCodeAt(at) & 31);
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice, thrice];
}

/** Returns how many letters one text has that another lacks, at least: so many edits lie between them, or more. */
export function lackingLetters(one: Letters, other: Letters): number {
  return countBits(one[0] & ~other[0]) + countBits(one[1] & ~other[1]) + countBits(one[2] & ~other[2]);
}

/** Adds up neighbouring bits, then pairs, then fours, then bytes. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
