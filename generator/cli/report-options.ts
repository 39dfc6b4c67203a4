import type { SharedOptions } from "./shared-options.ts";

/** The options of `report`, as commander gives them. */
export interface ReportCommandOptions extends SharedOptions {
  readonly types?: readonly string[];
  readonly output: string;
  readonly baseline?: string;
  readonly only?: readonly string[];
  readonly diff?: readonly string[];
}
