import { Option } from "commander";
import type { Command } from "commander";
import { buildReport } from "../report/build-report.ts";
import type { Summary } from "../report/report.ts";
import { reporters } from "../report/reporters.ts";
import type { Format } from "../report/reporters.ts";
import { checkApis } from "./check-apis.ts";
import type { CheckedApi } from "./check-apis.ts";
import { exitCodes } from "./exit-codes.ts";
import { fixFiles } from "./fix-files.ts";
import { planRuns } from "./plan-runs.ts";
import { printReport } from "./print-report.ts";
import { selectFindings } from "./select-findings.ts";
import { addSharedOptions, parseCount } from "./shared-options.ts";
import type { SharedOptions } from "./shared-options.ts";

/** The options of `check`, as commander gives them. */
export interface CheckCommandOptions extends SharedOptions {
  readonly types?: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly maxWarnings?: number;
  readonly only?: readonly string[];
  readonly staged?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
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
    .option("--baseline <file>", "hold back the findings that the file lists, and drop from it those that are gone")
    .option("--update-baseline", "write all findings to the baseline")
    .option("--max-warnings <number>", "fail when there are more warnings", parseCount)
    .option("--only <files...>", "report on these files, and know all")
    .option("--staged", "report on what git has staged, as it is staged, and know all")
    .option("--fix", "make the changes that are safe, then report on the rest")
    .addOption(new Option("--dry-run", "with --fix: print the changes as a diff and make none").implies({ fix: true }))
    .action(check);
}

async function check(paths: readonly string[], options: CheckCommandOptions): Promise<void> {
  const started = performance.now();
  const plan = await planRuns(paths, options);
  const apis = await checkApis(plan, options);
  if (options.fix === true && (await fixFiles(apis, plan.cwd, options)))
    return check(paths, { ...options, fix: false });
  const { findings, suppressed } = await selectFindings(apis, plan, options);
  const durationMs = performance.now() - started;
  const report = buildReport(findings, apis, { cwd: plan.cwd, suppressed, durationMs });
  await printReport(report, { ...options, cwd: plan.cwd });
  process.exitCode = exitCodeOf(apis, report.summary, options);
}

function exitCodeOf(apis: readonly CheckedApi[], { errors, warnings }: Summary, options: CheckCommandOptions): number {
  const { maxWarnings = Infinity } = options;
  if (apis.some((api) => api.sources.diagnostics.length > 0)) return exitCodes.usage;
  return errors > 0 || warnings > maxWarnings ? exitCodes.drift : exitCodes.clean;
}
