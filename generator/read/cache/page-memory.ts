/**
 * Remembers what parsing made of a page's text, as JSON: within a run, between the threads of one, and, where it lies
 * on disk, between runs.
 */
export interface PageMemory {
  /** Returns what was kept for a text. */
  readonly find: (text: string) => string | undefined;
  readonly keep: (text: string, entry: string) => void;
  /** Puts what is new on disk, if anything, and lets go of the rest. */
  readonly save: () => void;
}
