import type { PageMemory } from "../../generator/read/cache/page-memory.ts";

/** Returns a memory that lasts as long as what holds it. */
export function rememberInMemory(): PageMemory {
  const entries = new Map<string, Buffer>();
  return {
    find: (key) => entries.get(key),
    keep: (key, entry) => void entries.set(key, entry),
    spare: () => undefined,
    save: () => undefined,
  };
}
