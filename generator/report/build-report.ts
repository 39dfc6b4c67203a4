import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Sources } from "../read/sources.ts";
import { placeDiagnostic } from "./place-diagnostic.ts";
import { placeFile } from "./place-file.ts";
import type { Finding, Report, Summary } from "./report.ts";

/** What a run over one API left to report. */
export interface ReportedRun {
  readonly sources: Sources;
  readonly model: ApiModel;
  readonly findings: readonly Finding[];
  readonly suppressed: number;
}

/** The working folder, absolute, that files are named from, and how long it all took. */
export interface ReportContext {
  readonly cwd: string;
  readonly durationMs: number;
}

/** Builds one report of runs over several APIs, in the order of file, line, column, rule. */
export function buildReport(runs: readonly ReportedRun[], { cwd, durationMs }: ReportContext): Report {
  const placed = runs.flatMap((run) => run.findings.map((finding) => placeDiagnostic(finding, run.sources.root, cwd)));
  const findings = placed.toSorted(byPlace);
  const texts = new Map(runs.flatMap((run) => textsOf(run.sources, cwd)));
  return { findings, summary: summarize(runs, findings, durationMs), textOf: (file) => texts.get(file) };
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  const a = one.source;
  const b = other.source;
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(one.rule, other.rule) ||
    compare(one.message, other.message)
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function textsOf(sources: Sources, cwd: string): readonly (readonly [string, string])[] {
  return [...sources.csdl, ...sources.includes, ...sources.pages].map(({ path, text }) => [
    placeFile(path, sources.root, cwd),
    text,
  ]);
}

function summarize(runs: readonly ReportedRun[], findings: readonly Finding[], durationMs: number): Summary {
  const sum = (count: (run: ReportedRun) => number) => runs.reduce((total, run) => total + count(run), 0);
  return {
    pages: sum((run) => run.model.pages.length),
    types: sum((run) => run.model.types.size),
    operations: sum((run) => run.model.operations.length),
    examples: sum((run) => run.model.operations.reduce((total, operation) => total + operation.examples.length, 0)),
    errors: findings.filter((finding) => finding.severity === "error").length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
    suppressed: sum((run) => run.suppressed),
    durationMs: Math.round(durationMs),
  };
}
