import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { once } from "../lazy/once.ts";
import type { Sources } from "../read/sources.ts";
import type { SetCounts } from "../set/count-set.ts";
import { placeFiles } from "./place-files.ts";
import type { Finding, Report, Summary } from "./report.ts";

/** What was read of one API, and how much came of it. */
export interface ReadApi {
  readonly sources: Sources;
  readonly counts: SetCounts;
}

/** What there is to say beside the findings. */
export interface ReportContext {
  /** The working folder, absolute, that the findings name files from. */
  readonly cwd: string;
  readonly suppressed: number;
  readonly durationMs: number;
}

/** Builds a report of findings, in their order, in one or several APIs. */
export function buildReport(findings: readonly Finding[], apis: readonly ReadApi[], context: ReportContext): Report {
  const texts = once(() => new Map(apis.flatMap(({ sources }) => textsOf(sources, context.cwd))));
  return { findings, summary: summarize(findings, apis, context), textOf: (file) => texts().get(file) };
}

function textsOf(sources: Sources, cwd: string): readonly (readonly [string, string])[] {
  const files = [...(sources.types ?? []), ...sources.csdl, ...sources.includes, ...sources.pages];
  const nameOf = placeFiles(sources.root, cwd);
  return files.map(({ path, text }) => [nameOf(path), text]);
}

function summarize(findings: readonly Diagnostic[], apis: readonly ReadApi[], context: ReportContext): Summary {
  const sum = (of: keyof SetCounts) => apis.reduce((total, { counts }) => total + counts[of], 0);
  return {
    pages: sum("pages"),
    types: sum("types"),
    operations: sum("operations"),
    examples: sum("examples"),
    errors: findings.filter((finding) => finding.severity === "error").length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
    suppressed: context.suppressed,
    durationMs: Math.round(context.durationMs),
  };
}
