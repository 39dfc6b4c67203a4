import { defaultLimits } from "../config/limits.ts";
import { buildReport } from "../report/build-report.ts";
import { limitFindings } from "../report/limit-findings.ts";
import type { Summary } from "../report/report.ts";
import { checkApis } from "./check-apis.ts";
import type { CheckedApi } from "./check-apis.ts";
import { checkRuleNames } from "./check-rule-names.ts";
import type { CheckCommandOptions } from "./check-options.ts";
import { exitCodes } from "./exit-codes.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import { printReport } from "./print-report.ts";
import { selectFindings } from "./select-findings.ts";

/** Checks the docs that a command line names, prints what was found and sets the exit code. */
export async function checkDocs(paths: readonly string[], options: CheckCommandOptions): Promise<void> {
  const started = performance.now();
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  await checkRuleNames(plan.config);
  const apis = await checkApis(plan, options);
  plan.memory?.save();
  plan.stages.finish();
  if (options.fix === true && (await mend(apis, plan.cwd, options)))
    return checkDocs(paths, { ...options, fix: false });
  const { findings, suppressed } = await selectFindings(apis, plan, options);
  const durationMs = performance.now() - started;
  const report = buildReport(findings, apis, { cwd: plan.cwd, suppressed, durationMs });
  const most = plan.config.limits?.findings ?? defaultLimits.findings;
  await printReport({ ...report, findings: limitFindings(findings, most) }, { ...options, cwd: plan.cwd });
  process.exitCode = exitCodeOf(apis, report.summary, options);
}

async function mend(apis: readonly CheckedApi[], cwd: string, options: CheckCommandOptions): Promise<boolean> {
  const { fixFiles } = await import("./fix-files.ts");
  return fixFiles(apis, cwd, options);
}

function exitCodeOf(apis: readonly CheckedApi[], { errors, warnings }: Summary, options: CheckCommandOptions): number {
  const { maxWarnings = Infinity } = options;
  if (apis.some((api) => api.sources.diagnostics.length > 0)) return exitCodes.usage;
  return errors > 0 || warnings > maxWarnings ? exitCodes.drift : exitCodes.clean;
}
