import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceRange } from "../text/source.ts";
import { placeFiles } from "./place-files.ts";

/** Names the files of diagnostics, as `placeFile` does. */
export function placeDiagnostics<T extends Diagnostic>(
  diagnostics: readonly T[],
  root: string,
  cwd: string,
): readonly T[] {
  const nameOf = placeFiles(root, cwd);
  const place = (source: SourceRange): SourceRange => ({ ...source, file: nameOf(source.file) });
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    source: place(diagnostic.source),
    related: diagnostic.related.map((one) => ({ ...one, source: place(one.source) })),
  }));
}
