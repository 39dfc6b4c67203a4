/**
 * Remembers what was made of texts, such as what parsing made of a page's, as bytes by key: within a run and, where it lies
 * on disk, between runs.
 */
export interface PageMemory {
  /** Returns what was kept under a key. */
  readonly find: (key: string) => Buffer | undefined;
  readonly keep: (key: string, entry: Buffer) => void;
  /** Says that what is kept under a key is of use, though this run does without. */
  readonly spare: (key: string) => void;
  /** Puts what is new on disk, if anything, and lets go of the rest. */
  readonly save: () => void;
}
