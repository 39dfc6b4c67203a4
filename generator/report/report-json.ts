import type { Diagnostic, RelatedPlace } from "../diagnostics/diagnostic.ts";
import { printJson } from "../text/print-json.ts";
import type { SourceRange } from "../text/source.ts";
import type { Finding, Report } from "./report.ts";

/** Prints a report as the diagnostics JSON, version 1. */
export function reportJson(report: Report): string {
  const { summary } = report;
  return `${printJson({ version: 1, diagnostics: report.findings.map(printFinding), summary }, 2)}\n`;
}

function printFinding(finding: Finding): object {
  const { rule, severity, message, source, related, suggestion, fix, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    ...printRange(source),
    related: related.map(printRelated),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(fix === undefined ? {} : { fix: printFix(fix) }),
    fingerprint,
  };
}

function printRange({ file, line, column, endLine, endColumn }: SourceRange): object {
  return { file, line, column, endLine, endColumn };
}

function printRelated({ source, message }: RelatedPlace): object {
  return { file: source.file, line: source.line, column: source.column, message };
}

function printFix({ start, end, text }: NonNullable<Diagnostic["fix"]>): object {
  return { start, end, text };
}
