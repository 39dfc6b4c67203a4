import type { EmitKind } from "../config/config.ts";
import type { SharedOptions } from "./shared-options.ts";

/** The options of `generate`, as commander gives them. */
export interface GenerateOptions extends SharedOptions {
  readonly out?: string;
  readonly emit?: readonly EmitKind[];
  readonly package?: string;
  readonly baseline?: string;
  readonly check?: boolean;
  readonly force?: boolean;
}
