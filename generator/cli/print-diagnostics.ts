import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { printLine } from "../report/pretty/print-line.ts";
import { say } from "./say.ts";

/** Prints diagnostics, a line each, by default to standard output. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], print: (line: string) => void = say): void {
  for (const diagnostic of diagnostics) print(printLine(diagnostic));
}
