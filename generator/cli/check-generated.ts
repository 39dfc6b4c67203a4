import { severityOf } from "../check/rule-settings.ts";
import type { RuleSettings } from "../check/rule-settings.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Drift } from "../emit/emit-options.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { emitFiles } from "../emit/emit-files.ts";
import type { ApiModel } from "../model/api-model.ts";
import { compareFiles } from "../report/compare-files.ts";
import { diagnoseDrift } from "../report/diagnose-drift.ts";
import type { ApiPlan } from "./plan-runs.ts";

/** Compares the output folder of an API with what its model gives; files are named from `root`, absolute. */
export async function checkGenerated(
  model: ApiModel,
  api: ApiPlan,
  { root, drift }: { readonly root: string; readonly drift: Drift },
): Promise<readonly Diagnostic[]> {
  return diagnoseOutput(await emitFiles(model, { ...api.emit, drift }), api, { root });
}

/** The same for what was emitted, but for the files that are kept as they lie. */
export function diagnoseOutput(
  files: readonly EmittedFile[],
  api: ApiPlan,
  { root, kept }: { readonly root: string; readonly kept?: ReadonlyMap<string, string> },
): readonly Diagnostic[] {
  const found = compareFiles(files, api.out, kept).map((one) => diagnoseDrift(one, root, api.out));
  return found.flatMap((diagnostic) => withSetSeverity(diagnostic, api.check.rules));
}

function withSetSeverity(diagnostic: Diagnostic, settings: RuleSettings | undefined): readonly Diagnostic[] {
  const severity = severityOf(diagnostic.rule, settings) ?? diagnostic.severity;
  return severity === "off" ? [] : [{ ...diagnostic, severity }];
}
