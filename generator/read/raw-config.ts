import type { Config } from "../config/config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A configuration as it lies on disk; `text` and `at` place its keys where it is JSON. */
export interface RawConfig {
  /** As messages name it. */
  readonly file: string;
  readonly value: unknown;
  readonly text?: string;
  /** The keys that lead to the configuration in the text. */
  readonly at: readonly string[];
}

/** A configuration, none, or why there is none. Files in diagnostics are relative to the working folder. */
export type ConfigOutcome =
  | { readonly kind: "config"; readonly config: Config; readonly folder: string }
  | { readonly kind: "none" }
  | { readonly kind: "faults"; readonly diagnostics: readonly Diagnostic[] };
