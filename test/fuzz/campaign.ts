/** Runs the program on much that is hostile or broken and returns a row a measure. The same seed runs the same cases. */
export type Campaign = (options: CampaignOptions) => Promise<readonly Row[]>;

export interface CampaignOptions {
  readonly seed: number;
  /** The share of the full number of cases to run, such as 0.01; each measure runs one case at least. */
  readonly scale: number;
}

/** What a measure of a campaign came to. */
export interface Row {
  readonly name: string;
  /** How many cases ran. */
  readonly runs: number;
  /** What went wrong, a sentence each that names the case, so that it can be run again. */
  readonly found: readonly string[];
  /** Of the slowest case, in CPU milliseconds, where cases are timed. */
  readonly worstMs?: number;
  /** Of the case that took most memory, where it is measured. */
  readonly worstMegabytes?: number;
  /** The measure is what it has to be. */
  readonly ok: boolean;
}
