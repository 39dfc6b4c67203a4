import { escapeXml } from "../text/escape-xml.ts";
import type { Finding, Report } from "./report.ts";

/** Prints a report as JUnit XML: a suite a file, a failed case for each error and warning, a passed one for a note. */
export function reportJunit(report: Report): string {
  const suites = [...groupByFile(report.findings)].flatMap(([file, findings]) => printSuite(file, findings));
  const clean = [
    '  <testsuite name="markdrift" tests="1" failures="0">',
    '    <testcase name="check" classname="markdrift"/>',
    "  </testsuite>",
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="markdrift" tests="${Math.max(1, report.findings.length)}" failures="${countFailures(report.findings)}">`,
    ...(suites.length === 0 ? clean : suites),
    "</testsuites>",
    "",
  ].join("\n");
}

function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.source.file) ?? [];
    group.push(finding);
    groups.set(finding.source.file, group);
  }
  return groups;
}

function countFailures(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "info").length;
}

function printSuite(file: string, findings: readonly Finding[]): readonly string[] {
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${findings.length}" failures="${countFailures(findings)}">`,
    ...findings.flatMap(printCase),
    "  </testsuite>",
  ];
}

function printCase(finding: Finding): readonly string[] {
  const { rule, severity, message, source } = finding;
  const opening = `    <testcase name="${escapeXml(`${rule} (${source.line}:${source.column})`)}" classname="${escapeXml(source.file)}"`;
  if (severity === "info")
    return [`${opening}>`, `      <system-out>${escapeXml(message)}</system-out>`, "    </testcase>"];
  return [
    `${opening}>`,
    `      <failure type="${severity}" message="${escapeXml(message)}">${escapeXml(printDetails(finding))}</failure>`,
    "    </testcase>",
  ];
}

function printDetails({ source, suggestion, related }: Finding): string {
  const places = [{ source, message: suggestion ?? "" }, ...related];
  return places
    .map((place) => `${place.source.file}:${place.source.line}:${place.source.column} ${place.message}`.trimEnd())
    .join("\n");
}
