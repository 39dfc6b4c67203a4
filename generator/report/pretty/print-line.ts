import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { printSafe } from "../../text/print-safe.ts";

/** Prints a diagnostic on one line: place, severity, message and what to do. */
export function printLine({ source, severity, message, suggestion }: Diagnostic): string {
  const place = `${source.file}:${source.line}:${source.column}`;
  return printSafe(`${place} ${severity} ${message}${suggestion === undefined ? "" : `. ${suggestion}`}`);
}
