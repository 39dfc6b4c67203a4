/** Compares by a key, numbers by size and texts by code points. */
export function compareBy<T>(keyOf: (item: T) => string | number): (one: T, other: T) => number {
  return (one, other) => {
    const [left, right] = [keyOf(one), keyOf(other)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };
}
