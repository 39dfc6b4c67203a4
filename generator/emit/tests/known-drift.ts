import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceRange } from "../../text/source.ts";

/** Findings by the file that they lie in. */
export type DriftByFile = ReadonlyMap<string, readonly Diagnostic[]>;

/** Lays findings together by file; what is only style is left out. */
export function driftByFile(findings: readonly Diagnostic[]): DriftByFile {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const others = byFile.get(finding.source.file);
    if (others) others.push(finding);
    else byFile.set(finding.source.file, [finding]);
  }
  return byFile;
}

/** Returns the first finding that lies within a range. */
export function driftWithin(drift: DriftByFile, range: SourceRange): Diagnostic | undefined {
  return drift.get(range.file)?.find(({ source }) => source.line >= range.line && source.line <= range.endLine);
}
