import type { Format } from "../report/reporters.ts";
import type { SharedOptions } from "./shared-options.ts";

/** The options of `check`, as commander gives them. */
export interface CheckCommandOptions extends SharedOptions {
  readonly types?: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly only?: readonly string[];
  readonly staged?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}
