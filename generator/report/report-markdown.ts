import type { Severity } from "../diagnostics/diagnostic.ts";
import { countFindings } from "./count-findings.ts";
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
  const places = related.map((place) => `${code(`${place.source.file}:${place.source.line}`)} ${prose(place.message)}`);
  const parts = [
    prose(message),
    ...(suggestion === undefined ? [] : [prose(suggestion)]),
    ...places,
    `<sub>${code(rule)}</sub>`,
  ];
  return `| ${SIGNS[severity]} | ${code(`${source.file}:${source.line}:${source.column}`)} | ${parts.join("<br>")} |`;
}

/** Prints text in which backticks mark names; names become `<code>`, which mentions and emoji leave alone. */
function prose(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : escapeMarkdown(part)))
    .join("");
}

function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Writes whatever Markdown, HTML or GitHub could take for markup as a character reference. */
function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[&<>"'\\`*_{}[\]()#+!|~$]|:\/\/|:(?=\w)|@(?=\w)|www\./g, (found) =>
      found === "@" ? "@\u200B" : `&#${found.charCodeAt(0)};${found.slice(1)}`,
    );
}
