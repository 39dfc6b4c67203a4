import type { PageMemory } from "./page-memory.ts";

/** Returns a memory of pages that lasts as long as what holds it. */
export function rememberPages(): PageMemory {
  const entries = new Map<string, Buffer>();
  return {
    find: (key) => entries.get(key),
    keep: (key, entry) => void entries.set(key, entry),
    spare: () => undefined,
    save: () => undefined,
  };
}
