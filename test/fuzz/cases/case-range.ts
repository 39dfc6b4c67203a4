/** Which cases of a seed to run, on the files below which folders. */
export interface CaseRange {
  readonly folders: readonly string[];
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/** What running cases came to. */
export interface CaseOutcome {
  /** CPU time of the slowest case, where cases run one by one. */
  readonly worstMs?: number;
  /** A sentence for each fault, which names the case. */
  readonly found: readonly string[];
}

/** Runs cases in this process. */
export type TryCases = (range: CaseRange) => Promise<CaseOutcome>;
