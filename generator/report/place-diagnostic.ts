import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceRange } from "../text/source.ts";
import { placeFile } from "./place-file.ts";

/** Names the files of a diagnostic, as `placeFile` does. */
export function placeDiagnostic<T extends Diagnostic>(diagnostic: T, root: string, cwd: string): T {
  const place = (source: SourceRange) => ({ ...source, file: placeFile(source.file, root, cwd) });
  return {
    ...diagnostic,
    source: place(diagnostic.source),
    related: diagnostic.related.map((one) => ({ ...one, source: place(one.source) })),
  };
}
