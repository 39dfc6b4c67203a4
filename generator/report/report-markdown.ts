import type { Severity } from "../diagnostics/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
import { printMarkdownCode, printMarkdownProse } from "./markdown-text.ts";
import type { Finding, Report } from "./report.ts";

const SIGNS: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", info: "ℹ️" };

/** GitHub takes comments of up to 65,536 characters. */
const MAX_LENGTH = 60_000;

/** Prints a report as GitHub-flavoured Markdown, for a comment on a pull request. */
export function reportMarkdown(report: Report): string {
  const heading = `### markdrift: ${countFindings(report)}\n`;
  if (report.findings.length === 0) return heading;
  const rows = report.findings.map(printRow);
  const shown = rows.slice(0, countFitting(rows));
  const left = rows.length - shown.length;
  return [
    heading,
    "| | Place | Finding |",
    "|---|---|---|",
    ...shown,
    ...(left === 0 ? [] : ["", `… and ${left} more.`]),
    "",
  ].join("\n");
}

function countFitting(rows: readonly string[]): number {
  let length = 0;
  const cut = rows.findIndex((row) => (length += row.length + 1) > MAX_LENGTH);
  return cut === -1 ? rows.length : cut;
}

function printRow({ severity, rule, message, suggestion, source, related }: Finding): string {
  const places = related.map(
    (place) => `${printMarkdownCode(`${place.source.file}:${place.source.line}`)} ${printMarkdownProse(place.message)}`,
  );
  const parts = [
    printMarkdownProse(message),
    ...(suggestion === undefined ? [] : [printMarkdownProse(suggestion)]),
    ...places,
    `<sub>${printMarkdownCode(rule)}</sub>`,
  ];
  return `| ${SIGNS[severity]} | ${printMarkdownCode(`${source.file}:${source.line}:${source.column}`)} | ${parts.join("<br>")} |`;
}
