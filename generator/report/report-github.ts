import type { Severity } from "../diagnostics/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
import { printWorkflowCommand } from "./print-workflow-command.ts";
import type { Finding, Report } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Prints a report as GitHub workflow commands, which annotate the lines of a pull request. */
export function reportGithub(report: Report): string {
  return [...report.findings.map(printCommand), `markdrift: ${countFindings(report)}`, ""].join("\n");
}

function printCommand(finding: Finding): string {
  const { file, line, column, endLine, endColumn } = finding.source;
  const properties = { file, line, col: column, endLine, endColumn, title: finding.rule };
  return printWorkflowCommand(COMMANDS[finding.severity], properties, linesOf(finding));
}

function linesOf({ message, suggestion, related }: Finding): readonly string[] {
  const places = related.map((place) => `${place.source.file}:${place.source.line}: ${place.message}`);
  return [message, ...(suggestion === undefined ? [] : [suggestion]), ...places];
}
