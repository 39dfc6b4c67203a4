/** A source of numbers that a seed fixes: the same on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T | undefined;
  readonly shuffle: <T>(values: readonly T[]) => T[];
}

/** Starts the sequence of a seed: mulberry32. */
export function startRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => values[below(values.length)],
    shuffle: (values) => {
      const keyed = values.map((value) => ({ value, key: next() }));
      return keyed.toSorted((one, other) => one.key - other.key).map(({ value }) => value);
    },
  };
}
