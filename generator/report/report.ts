import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A diagnostic with what tells it from others through edits elsewhere in its file. */
export interface Finding extends Diagnostic {
  readonly fingerprint: string;
}

/** Counts of a run; `durationMs` in milliseconds. */
export interface Summary {
  readonly pages: number;
  readonly types: number;
  readonly operations: number;
  readonly examples: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suppressed: number;
  readonly durationMs: number;
}

/** What a reporter tells a reader. */
export interface Report {
  /** In the order of file, line, column, rule. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Returns the text of a file that a finding names, to show it. */
  readonly textOf: (file: string) => string | undefined;
}

/** Whether to colour, and the version of this program. */
export interface ReportOptions {
  readonly color: boolean;
  readonly version: string;
}

/** Prints a report; the text ends in a newline, unless it is empty. */
export type Reporter = (report: Report, options: ReportOptions) => string;
