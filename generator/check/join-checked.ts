import type { Property } from "../model/api-model.ts";
import type { CheckedPages } from "./check-pages.ts";
import { joinShown, type ShownProperty } from "./context/shown-property.ts";

/** Joins what checking pages one by one came to, given in the order of their files. */
export function joinChecked(parts: readonly CheckedPages[]): CheckedPages {
  const borneOut = new Set(parts.flatMap((part) => [...part.borneOut]));
  const shown = new Map<Property, ShownProperty>();
  for (const [property, one] of parts.flatMap((part) => [...part.shown])) {
    if (borneOut.has(property)) continue;
    const known = shown.get(property);
    shown.set(property, known === undefined ? one : joinShown(known, one));
  }
  return {
    found: parts.flatMap(({ found }) => found),
    shown,
    borneOut,
    spellings: parts.flatMap(({ spellings }) => spellings),
    strayLinks: parts.flatMap(({ strayLinks }) => strayLinks),
  };
}
