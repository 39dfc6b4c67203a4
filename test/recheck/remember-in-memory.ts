import type { PageMemory } from "../../generator/read/cache/page-memory.ts";

/** Returns a memory that lasts as long as what holds it. */
export function rememberInMemory(): PageMemory {
  const entries = new Map<string, Buffer>();
  return {
    find: (text) => entries.get(text),
    keep: (text, entry) => void entries.set(text, entry),
    save: () => undefined,
  };
}
