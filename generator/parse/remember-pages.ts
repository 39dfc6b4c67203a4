import type { PageMemory } from "../read/cache/page-memory.ts";

/** Returns a memory of pages that lasts as long as the run. */
export function rememberPages(): PageMemory {
  const entryByText = new Map<string, Buffer>();
  return {
    find: (text) => entryByText.get(text),
    keep: (text, entry) => void entryByText.set(text, entry),
    save: () => entryByText.clear(),
  };
}
