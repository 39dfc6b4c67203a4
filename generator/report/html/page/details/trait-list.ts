import { h } from "../dom/h.ts";
import type { Child } from "../dom/h.ts";

/** Shows what holds of something in a word each: `read-only`, `key`. */
export function traitList(traits: readonly string[]): Child {
  if (traits.length === 0) return undefined;
  return h(
    "span",
    { class: "traits" },
    traits.map((trait) => h("span", { class: "trait" }, trait)),
  );
}
