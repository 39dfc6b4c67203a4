/**
 * Remembers what was made of a text, such as what parsing made of a page's, as bytes: within a run and, where it lies on
 * disk, between runs.
 */
export interface PageMemory {
  /** Returns what was kept for a text. */
  readonly find: (text: string) => Buffer | undefined;
  readonly keep: (text: string, entry: Buffer) => void;
  /** Puts what is new on disk, if anything, and lets go of the rest. */
  readonly save: () => void;
}
