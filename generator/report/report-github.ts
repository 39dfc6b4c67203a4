import type { Severity } from "../diagnostics/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
import type { Finding, Report } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Prints a report as GitHub workflow commands, which annotate the lines of a pull request. */
export function reportGithub(report: Report): string {
  return [...report.findings.map(printCommand), `markdrift: ${countFindings(report)}`, ""].join("\n");
}

function printCommand(finding: Finding): string {
  const { file, line, column, endLine, endColumn } = finding.source;
  const properties = Object.entries({ file, line, col: column, endLine, endColumn, title: finding.rule });
  const parts = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${parts.join(",")}::${escapeData(printText(finding))}`;
}

function printText({ message, suggestion, related }: Finding): string {
  const places = related.map((place) => `${place.source.file}:${place.source.line}: ${place.message}`);
  return [message, ...(suggestion === undefined ? [] : [suggestion]), ...places].join("\n");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
