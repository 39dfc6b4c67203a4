import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { encodePath } from "../text/encode-path.ts";
import { printJson } from "../text/print-json.ts";
import type { SourceRange } from "../text/source.ts";
import type { Finding, Report, ReportOptions } from "./report.ts";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** Prints a report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). */
export function reportSarif(report: Report, { version }: ReportOptions): string {
  const rules = [...new Set(report.findings.map((finding) => finding.rule))].toSorted();
  const indexByRule = new Map(rules.map((rule, index) => [rule, index]));
  const run = {
    tool: { driver: { name: "markdrift", semanticVersion: version, rules: rules.map((id) => ({ id })) } },
    columnKind: "utf16CodeUnits",
    results: report.findings.map((finding) => printResult(finding, indexByRule.get(finding.rule) ?? -1)),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${printJson(log, 2)}\n`;
}

function printResult(finding: Finding, ruleIndex: number): object {
  const { rule, severity, message, suggestion, source, related, fix, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: suggestion === undefined ? message : `${message}. ${suggestion}` },
    locations: [{ physicalLocation: printPlace(source) }],
    relatedLocations: related.map((place, id) => ({
      id,
      physicalLocation: printPlace(place.source),
      message: { text: place.message },
    })),
    partialFingerprints: { "markdrift/v1": fingerprint },
    ...(fix === undefined ? {} : { fixes: [printFix(source.file, fix)] }),
  };
}

function printPlace({ file, line, column, endLine, endColumn }: SourceRange): object {
  return {
    artifactLocation: printFile(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function printFile(file: string): object {
  return { uri: encodePath(file) };
}

function printFix(file: string, { start, end, text }: NonNullable<Diagnostic["fix"]>): object {
  const replacement = { deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } };
  return { artifactChanges: [{ artifactLocation: printFile(file), replacements: [replacement] }] };
}
