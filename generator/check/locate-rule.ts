import { rules } from "./rules.ts";

/**
 * Returns where the file of a rule lies: beside this one, as source or as compiled, whichever this one is. Undefined
 * where there is no such rule, so that no text of a caller becomes a path.
 */
export function locateRule(id: string): URL | undefined {
  if (!rules.some((rule) => rule.id === id)) return undefined;
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`../check/rules/${id}.${ending}`, import.meta.url);
}
