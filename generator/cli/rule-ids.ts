import { rules } from "../check/rules.ts";
import { otherRules } from "./other-rules.ts";

/** Returns the id of everything that can be found, in code-point order. */
export function ruleIds(): readonly string[] {
  return [...rules.map((rule) => rule.id), ...otherRules.keys()].toSorted();
}
