import type { SourceRange } from "../../text/source.ts";

/** Returns a range with its fields in the order of the model JSON, and no others. */
export function jsonOfSource(source: SourceRange): SourceRange {
  const { file, line, column, endLine, endColumn } = source;
  return { file, line, column, endLine, endColumn };
}
