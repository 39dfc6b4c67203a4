import type { Diagnostic } from "./diagnostic.ts";

/** Orders diagnostics by file, line, column, rule, then message: by code points, the same everywhere. */
export function compareDiagnostics(one: Diagnostic, other: Diagnostic): number {
  return (
    compare(one.source.file, other.source.file) ||
    one.source.line - other.source.line ||
    one.source.column - other.source.column ||
    compare(one.rule, other.rule) ||
    compare(one.message, other.message)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
