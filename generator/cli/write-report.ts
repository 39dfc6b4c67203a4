import { basename, resolve } from "node:path";
import { explainRule } from "../check/explain-rule.ts";
import { locateRule } from "../check/locate-rule.ts";
import { readOwnFile } from "../read/read-own-file.ts";
import { readVersion } from "../read/read-version.ts";
import { buildReport } from "../report/build-report.ts";
import { countFindings } from "../report/count-findings.ts";
import { printReport } from "../report/html/print-report.ts";
import { placeFile } from "../report/place-file.ts";
import { run } from "../run.ts";
import { checkApis } from "./check-apis.ts";
import type { CheckedApi } from "./check-apis.ts";
import { compareReported } from "./compare-reported.ts";
import type { ReadPlan } from "./compare-reported.ts";
import { exitCodes } from "./exit-codes.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import type { Plan } from "./plan-runs.ts";
import type { ReportCommandOptions } from "./report-options.ts";
import { say } from "./say.ts";
import { selectFindings } from "./select-findings.ts";
import { writeOutput } from "./write-output.ts";

/** Writes the page on the docs that a command line names; findings don't make it fail. */
export async function writeReport(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const started = performance.now();
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  const checked = await checkApis(plan, options);
  const apis = await readApis(plan, checked);
  const changes = options.diff === undefined ? undefined : await compareReported(options.diff, apis, plan);
  plan.memory?.save();
  plan.stages.finish();
  const { findings, suppressed } = await selectFindings(checked, plan, options);
  const durationMs = performance.now() - started;
  const report = buildReport(findings, checked, { cwd: plan.cwd, suppressed, durationMs });
  const page = printReport({
    name: nameOf(plan, checked),
    version: readVersion(),
    apis: apis.map(({ reported }) => reported),
    findings,
    ...(changes === undefined ? {} : { changes }),
    textOf: report.textOf,
    explain,
  });
  writeOutput(page, resolve(plan.cwd, options.output));
  if (options.quiet !== true) say(`${options.output}: ${countFindings(report)}`);
  process.exitCode = checked.some(({ sources }) => sources.diagnostics.length > 0) ? exitCodes.usage : exitCodes.clean;
}

async function readApis(plan: Plan, checked: readonly CheckedApi[]): Promise<readonly ReadPlan[]> {
  const apis: ReadPlan[] = [];
  for (const [index, one] of checked.entries()) {
    const api = plan.apis[index];
    if (api === undefined) continue;
    const { sources } = one;
    const { model } = await run({ ...api.request, sources });
    const reported = { name: api.name, model, placeFile: (file: string) => placeFile(file, sources.root, plan.cwd) };
    apis.push({ plan: api, checked: one, reported });
  }
  return apis;
}

function explain(rule: string): string | undefined {
  const place = locateRule(rule);
  return place === undefined ? undefined : explainRule(readOwnFile(place))?.text;
}

/** APIs are called as the configuration calls them, paths of a command line by their folder. */
function nameOf(plan: Plan, checked: readonly CheckedApi[]): string {
  const names = plan.apis.map(({ name }, index) =>
    name === "api" ? basename(checked[index]?.sources.root ?? "") : name,
  );
  return names.join(", ");
}
