/** Returns a function of an object that works each result out once, and lets go of it with the object. */
export function rememberByObject<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.result;
    const result = make(key);
    known.set(key, { result });
    return result;
  };
}
