import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import { readStaged } from "../read/read-staged.ts";
import type { Overlay } from "../read/read-staged.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import type { ReadApi } from "../report/build-report.ts";
import { readManifestText } from "../report/manifest.ts";
import { run } from "../run.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/** One API with what was found in it. */
export interface CheckedApi extends ReadApi {
  /** Relative to the docs root. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same with files named from the working folder. */
  readonly placed: readonly Diagnostic[];
}

/** Which parts of checking a command line asks for. */
export interface CheckScope {
  readonly only?: readonly string[];
  readonly staged?: boolean;
}

/** Checks every API of a plan, with `staged` as git has it staged. */
export async function checkApis(plan: Plan, scope: CheckScope): Promise<readonly CheckedApi[]> {
  const overlay = scope.staged === true ? { overlay: readStagedOrFail(plan.cwd) } : {};
  const apis: CheckedApi[] = [];
  for (const api of plan.apis) {
    const read = { ...api.request.read, ...overlay };
    const { sources, model, diagnostics } = await run({ ...api.request, read, check: api.check });
    const isWhole = scope.only === undefined && scope.staged !== true && sources.diagnostics.length === 0;
    const drift = isWhole ? await findDrift(model, api, sources.root) : [];
    const all = [...sources.diagnostics, ...diagnostics, ...drift];
    const placed = all.map((diagnostic) => placeDiagnostic(diagnostic, sources.root, plan.cwd));
    apis.push({ sources, model, diagnostics: all, placed });
  }
  return apis;
}

/** What was generated is held against the docs where anything was; to emit takes a while, so not for a few files. */
async function findDrift(model: ApiModel, api: ApiPlan, root: string): Promise<readonly Diagnostic[]> {
  if (readManifestText(api.out) === "") return [];
  const { checkGenerated } = await import("./check-generated.ts");
  return checkGenerated(model, api, root);
}

function readStagedOrFail(cwd: string): Overlay {
  try {
    return readStaged(cwd);
  } catch (error) {
    throw new UsageError(`--staged: git said ${error instanceof Error ? error.message : String(error)}`);
  }
}
