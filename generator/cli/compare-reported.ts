import { findChanges } from "../compare/find-changes.ts";
import type { ApiModel } from "../model/api-model.ts";
import { rememberTrees } from "../parse/remember-trees.ts";
import type { ReportedApi, ReportedChanges } from "../report/html/report-request.ts";
import { run } from "../run.ts";
import type { CheckedApi } from "./check-apis.ts";
import { modelOfVersion } from "./model-of-version.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/** One API with what was read of it. */
export interface ReadPlan {
  readonly plan: ApiPlan;
  readonly checked: CheckedApi;
  readonly reported: ReportedApi;
}

/**
 * Compares what `--diff` names: with OLD and NEW these two versions, with OLD alone that version and the one API that
 * was read. Schemas that were read beside its pages stay out of it, for there are none beside the old ones.
 */
export async function compareReported(
  versions: readonly string[],
  apis: readonly ReadPlan[],
  { cwd, config }: Plan,
): Promise<ReportedChanges> {
  const [from = "", to, ...more] = versions;
  if (more.length > 0) throw new UsageError("--diff takes one or two versions: put paths before it");
  if (to !== undefined) {
    const trees = rememberTrees();
    const [before, after] = [await modelOfVersion(from, cwd, { trees }), await modelOfVersion(to, cwd, { trees })];
    return { from, to, list: findChanges(before, after, config.changes) };
  }
  const [api, ...others] = apis;
  if (api === undefined || others.length > 0)
    throw new UsageError("--diff OLD compares with one API: choose it with --api, or give OLD and NEW");
  const before = await modelOfVersion(from, cwd, {});
  const list = findChanges(before, await modelOfPages(api), config.changes);
  return { from, to: "what was read", list, placeAfter: api.reported.placeFile };
}

async function modelOfPages({ plan, checked: { sources }, reported }: ReadPlan): Promise<ApiModel> {
  if (sources.csdl.length === 0 || sources.pages.length === 0) return reported.model;
  const { model } = await run({ ...plan.request, sources: { ...sources, csdl: [] } });
  return model;
}
