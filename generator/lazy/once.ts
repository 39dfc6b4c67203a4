/**
 * Returns a function that makes its value at the first call and gives the same one from then on. What the making takes
 * is let go of then.
 */
export function once<T>(make: () => T): () => T {
  let value: { readonly made: T } | { readonly make: () => T } = { make };
  return () => {
    if ("make" in value) value = { made: value.make() };
    return value.made;
  };
}
