import type { Command } from "./measure.ts";

/** A command to measure, and what it is to keep to. */
export interface Row {
  readonly name: string;
  readonly command: Command;
  /** The row that its time is held against: at most `times` its time, or at most `moreMs` above it. */
  readonly partner?:
    | { readonly name: string; readonly times: number }
    | { readonly name: string; readonly moreMs: number };
  readonly maxMegabytes?: number;
  /** Takes minutes. */
  readonly isLong?: boolean;
}
