import { Option } from "commander";
import type { Command } from "commander";
import { buildReport } from "../report/build-report.ts";
import type { ReportedRun } from "../report/build-report.ts";
import type { Summary } from "../report/report.ts";
import { reporters } from "../report/reporters.ts";
import type { Format } from "../report/reporters.ts";
import { exitCodes } from "./exit-codes.ts";
import { planRuns } from "./plan-runs.ts";
import type { Plan } from "./plan-runs.ts";
import { printReport } from "./print-report.ts";
import { addSharedOptions, parseCount } from "./shared-options.ts";
import type { SharedOptions } from "./shared-options.ts";

/** The options of `check`, as commander gives them. */
export interface CheckCommandOptions extends SharedOptions {
  readonly types?: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly maxWarnings?: number;
}

/** Adds `check`: reports where the docs disagree with themselves and with what they describe. */
export function addCheck(program: Command): void {
  addSharedOptions(program.command("check"))
    .description("report where the docs disagree with themselves, with CSDL, with types and with generated code")
    .option("--types <files...>", "TypeScript declarations to hold against the docs")
    .addOption(
      new Option("--format <format>", "how findings are printed").choices(Object.keys(reporters)).default("pretty"),
    )
    .option("--output <file>", "write the findings to a file")
    .option("--max-warnings <number>", "fail when there are more warnings", parseCount)
    .action(check);
}

async function check(paths: readonly string[], options: CheckCommandOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  const started = performance.now();
  const runs = await checkApis(plan);
  const report = buildReport(runs, { cwd: plan.cwd, durationMs: performance.now() - started });
  await printReport(report, { ...options, cwd: plan.cwd });
  process.exitCode = exitCodeOf(runs, report.summary, options);
}

async function checkApis(plan: Plan): Promise<readonly ReportedRun[]> {
  const { run } = await import("../run.ts");
  const runs: ReportedRun[] = [];
  for (const api of plan.apis) {
    const { sources, model, diagnostics } = await run({ ...api.request, check: {} });
    const findings = [...sources.diagnostics, ...diagnostics].map((one) => ({ ...one, fingerprint: "" }));
    runs.push({ sources, model, findings, suppressed: 0 });
  }
  return runs;
}

function exitCodeOf(runs: readonly ReportedRun[], { errors, warnings }: Summary, options: CheckCommandOptions): number {
  const { maxWarnings = Infinity } = options;
  if (runs.some((run) => run.sources.diagnostics.length > 0)) return exitCodes.usage;
  return errors > 0 || warnings > maxWarnings ? exitCodes.drift : exitCodes.clean;
}
