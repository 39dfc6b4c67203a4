import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Returns the findings in some files; all where none are named. */
export function onlyIn(
  diagnostics: readonly Diagnostic[],
  files: readonly string[] | undefined,
): readonly Diagnostic[] {
  if (files === undefined) return diagnostics;
  const wanted = new Set(files);
  return diagnostics.filter((diagnostic) => wanted.has(diagnostic.source.file));
}
