import type { PageDraft } from "./page-draft.ts";

/**
 * Gathers how the routes of all pages spell the names in them: lower case → the one spelling with humps. A name that
 * routes spell in several ways is left out.
 */
export function routeSpellings(drafts: readonly PageDraft[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string | undefined>();
  for (const name of new Set(drafts.flatMap((draft) => draft.routeNames))) {
    const lower = name.toLowerCase();
    spellings.set(lower, spellings.has(lower) ? undefined : name);
  }
  const known = [...spellings].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Map(known.filter(([lower, spelling]) => lower !== spelling));
}
