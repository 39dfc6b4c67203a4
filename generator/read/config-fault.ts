import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceRange } from "../text/source.ts";

/** What is wrong with a configuration, and where in its file. */
export interface ConfigFault {
  readonly rule: "config/missing" | "config/unreadable" | "config/unknown-key" | "config/invalid-value";
  readonly message: string;
  readonly suggestion?: string;
  readonly source?: SourceRange;
}

/** Returns the diagnostic of a fault in a configuration file; without a place, of the file as a whole. */
export function configFault(file: string, fault: ConfigFault): Diagnostic {
  const { source = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }, ...rest } = fault;
  return { ...rest, severity: "error", source, related: [] };
}
