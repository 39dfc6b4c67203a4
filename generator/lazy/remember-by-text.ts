/** Longer texts hardly come twice, and would keep much in memory. */
const MAX_LENGTH = 400;
const MAX_TEXTS = 16_384;

/**
 * Returns a function of a text that works each result out once: the same heads, labels and descriptions stand on page
 * after page. Forgets everything when it knows too many texts, so that it stays small however long a process runs.
 */
export function rememberByText<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > MAX_LENGTH) return make(text);
    const found = known.get(text);
    if (found !== undefined) return found.result;
    if (known.size >= MAX_TEXTS) known.clear();
    const result = make(text);
    known.set(text, { result });
    return result;
  };
}
