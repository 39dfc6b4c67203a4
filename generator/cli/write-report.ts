import { basename, resolve } from "node:path";
import { findChanges } from "../compare/find-changes.ts";
import { explainRule } from "../check/explain-rule.ts";
import { locateRule } from "../check/locate-rule.ts";
import type { ApiModel } from "../model/api-model.ts";
import { readOwnFile } from "../read/read-own-file.ts";
import { readVersion } from "../read/read-version.ts";
import { buildReport } from "../report/build-report.ts";
import { countFindings } from "../report/count-findings.ts";
import { printReport } from "../report/html/print-report.ts";
import type { ReportedApi, ReportedChanges } from "../report/html/report-request.ts";
import { placeFile } from "../report/place-file.ts";
import { run } from "../run.ts";
import { checkApis } from "./check-apis.ts";
import type { CheckedApi } from "./check-apis.ts";
import { exitCodes } from "./exit-codes.ts";
import { modelOfVersion } from "./model-of-version.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import type { Plan } from "./plan-runs.ts";
import type { ReportCommandOptions } from "./report.ts";
import { selectFindings } from "./select-findings.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

/** Writes the page on the docs that a command line names; findings don't make it fail. */
export async function writeReport(paths: readonly string[], options: ReportCommandOptions): Promise<void> {
  const started = performance.now();
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  const checked = await checkApis(plan, options);
  const apis = await modelApis(plan, checked);
  plan.memory?.pages.save();
  plan.stages.finish();
  const changes = await compareVersions(apis, plan, options);
  const { findings, suppressed } = await selectFindings(checked, plan, options);
  const durationMs = performance.now() - started;
  const report = buildReport(findings, checked, { cwd: plan.cwd, suppressed, durationMs });
  const page = printReport({
    name: nameOf(plan, checked),
    version: readVersion(),
    apis,
    findings,
    ...(changes === undefined ? {} : { changes }),
    textOf: report.textOf,
    explain,
  });
  writeOutput(page, resolve(plan.cwd, options.output));
  if (options.quiet !== true) console.log(`${options.output}: ${countFindings(report)}`);
  process.exitCode = checked.some(({ sources }) => sources.diagnostics.length > 0) ? exitCodes.usage : exitCodes.clean;
}

async function modelApis(plan: Plan, checked: readonly CheckedApi[]): Promise<readonly ReportedApi[]> {
  const apis: ReportedApi[] = [];
  for (const [index, { sources }] of checked.entries()) {
    const api = plan.apis[index];
    if (api === undefined) continue;
    const { model } = await run({ ...api.request, sources });
    apis.push({ name: api.name, model, placeFile: (file) => placeFile(file, sources.root, plan.cwd) });
  }
  return apis;
}

/** `--diff OLD` compares with what was read, `--diff OLD NEW` two versions. */
async function compareVersions(
  apis: readonly ReportedApi[],
  { cwd, config }: Plan,
  { diff, parser }: ReportCommandOptions,
): Promise<ReportedChanges | undefined> {
  if (diff === undefined) return undefined;
  const [from = "", to, ...more] = diff;
  if (more.length > 0) throw new UsageError("--diff takes one or two versions: put paths before it");
  const modelOf = (version: string): Promise<ApiModel> =>
    modelOfVersion(version, cwd, parser === undefined ? {} : { parser });
  const [api, ...others] = apis;
  if (to !== undefined) {
    const list = findChanges(await modelOf(from), await modelOf(to), config.changes);
    return { from, to, list };
  }
  if (api === undefined || others.length > 0)
    throw new UsageError("--diff OLD compares with one API: choose it with --api, or give OLD and NEW");
  const list = findChanges(await modelOf(from), api.model, config.changes);
  return { from, to: "what was read", list, placeAfter: api.placeFile };
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
