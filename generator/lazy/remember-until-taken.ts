/** Results by object. */
export interface Takable<Key extends object, Result> {
  /** Returns a result and keeps it. */
  readonly see: (key: Key) => Result;
  /** Returns a result and lets go of it. */
  readonly take: (key: Key) => Result;
}

/** Returns results of an object that are worked out once for those who see them and the one who takes them. */
export function rememberUntilTaken<Key extends object, Result>(make: (key: Key) => Result): Takable<Key, Result> {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return {
    see: (key) => {
      const { result } = known.get(key) ?? { result: make(key) };
      known.set(key, { result });
      return result;
    },
    take: (key) => {
      const found = known.get(key);
      known.delete(key);
      return found === undefined ? make(key) : found.result;
    },
  };
}
