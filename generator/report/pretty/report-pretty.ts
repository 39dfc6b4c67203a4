import { createColors } from "picocolors";
import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { SourceRange } from "../../text/source.ts";
import { countFindings } from "../count-findings.ts";
import { printCount } from "../print-count.ts";
import type { Finding, Report, ReportOptions } from "../report.ts";
import { printFrame } from "./print-frame.ts";
import { printSafe } from "../../text/print-safe.ts";
import { splitLines } from "../../text/split-lines.ts";

type Colors = ReturnType<typeof createColors>;
type Frame = (source: SourceRange, paint: (text: string) => string) => string;

/** Prints a report for people: each finding with the lines it speaks of, both sides, and what to do. */
export function reportPretty(report: Report, options: ReportOptions): string {
  const colors = createColors(options.color);
  const linesByFile = new Map<string, readonly string[]>();
  const frame: Frame = (source, paint) => {
    const text = report.textOf(source.file);
    const lines = linesByFile.get(source.file) ?? (text === undefined ? [] : splitLines(text));
    linesByFile.set(source.file, lines);
    return printFrame(lines, source, { mark: paint, dim: colors.dim });
  };
  const findings = report.findings.map((finding) => printFinding(finding, colors, frame));
  return [...findings, `${printSummary(report, colors)}\n`].join("\n");
}

function printFinding(finding: Finding, colors: Colors, frame: Frame): string {
  const { severity, rule, message, source, related, suggestion } = finding;
  const paint = painterOf(severity, colors);
  const places = related.flatMap((place) => [
    `${colors.dim("see")} ${printPlace(place.source)}: ${printSafe(place.message)}`,
    frame(place.source, colors.cyan),
  ]);
  return [
    `${colors.bold(printPlace(source))} ${paint(severity)} ${printSafe(message)} ${colors.dim(printSafe(rule))}`,
    frame(source, paint),
    ...places,
    ...(suggestion === undefined ? [] : [`${colors.green("help")} ${printSafe(suggestion)}`]),
    "",
  ]
    .filter((part, index, parts) => part !== "" || index === parts.length - 1)
    .join("\n");
}

function painterOf(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
}

function printPlace({ file, line, column }: SourceRange): string {
  return printSafe(`${file}:${line}:${column}`);
}

function printSummary(report: Report, colors: Colors): string {
  const { types, operations, examples, errors, warnings, durationMs } = report.summary;
  const paint = errors > 0 ? colors.red : warnings > 0 ? colors.yellow : colors.green;
  const counts = [printCount(types, "type"), printCount(operations, "operation"), printCount(examples, "example")];
  return `${paint(countFindings(report))} ${colors.dim(`(${[...counts, `${Math.round(durationMs)} ms`].join(", ")})`)}`;
}
