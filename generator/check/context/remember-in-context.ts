import type { CheckContext } from "./check-context.ts";

/** Returns a function of a context that works its result out once for each: several rules ask for the same. */
export function rememberInContext<Result>(make: (context: CheckContext) => Result): (context: CheckContext) => Result {
  return (context) => {
    const known = context.known.get(make);
    if (known !== undefined) return known as Result;
    const result = make(context);
    context.known.set(make, result);
    return result;
  };
}
