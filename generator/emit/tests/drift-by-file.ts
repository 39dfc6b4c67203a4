import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ExampleResponse } from "../../model/api-model.ts";

/** Findings by the file that they lie in. */
export type DriftByFile = ReadonlyMap<string, readonly Diagnostic[]>;

/** Lays findings together by file. */
export function driftByFile(findings: readonly Diagnostic[]): DriftByFile {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const others = byFile.get(finding.source.file);
    if (others) others.push(finding);
    else byFile.set(finding.source.file, [finding]);
  }
  return byFile;
}

/** Returns the first finding that lies within a message of an example, or in what is said of its type. */
export function driftWithin(
  drift: DriftByFile,
  { source: range, typeSource }: Pick<ExampleResponse, "source" | "typeSource">,
): Diagnostic | undefined {
  return drift
    .get(range.file)
    ?.find(({ source: { line } }) => (line >= range.line && line <= range.endLine) || line === typeSource?.line);
}
