import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Sources } from "../read/sources.ts";
import { placeFile } from "./place-file.ts";
import type { Finding, Report, Summary } from "./report.ts";

/** What was read and understood of one API. */
export interface ReadApi {
  readonly sources: Sources;
  readonly model: ApiModel;
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
  const texts = new Map(apis.flatMap(({ sources }) => textsOf(sources, context.cwd)));
  return { findings, summary: summarize(findings, apis, context), textOf: (file) => texts.get(file) };
}

function textsOf(sources: Sources, cwd: string): readonly (readonly [string, string])[] {
  const files = [...sources.csdl, ...sources.includes, ...sources.pages];
  return files.map(({ path, text }) => [placeFile(path, sources.root, cwd), text]);
}

function summarize(findings: readonly Diagnostic[], apis: readonly ReadApi[], context: ReportContext): Summary {
  const sum = (count: (model: ApiModel) => number) => apis.reduce((total, { model }) => total + count(model), 0);
  return {
    pages: sum((model) => model.pages.length),
    types: sum((model) => model.types.size),
    operations: sum((model) => model.operations.length),
    examples: sum((model) => model.operations.reduce((total, operation) => total + operation.examples.length, 0)),
    errors: findings.filter((finding) => finding.severity === "error").length,
    warnings: findings.filter((finding) => finding.severity === "warning").length,
    suppressed: context.suppressed,
    durationMs: Math.round(context.durationMs),
  };
}
