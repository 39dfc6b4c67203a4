import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readStaged } from "../read/read-staged.ts";
import type { Overlay } from "../read/read-staged.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import type { ReadApi } from "../report/build-report.ts";
import { run } from "../run.ts";
import type { Plan } from "./plan-runs.ts";
import { UsageError } from "./usage-error.ts";

/** One API with what was found in it. */
export interface CheckedApi extends ReadApi {
  /** Relative to the docs root. */
  readonly diagnostics: readonly Diagnostic[];
  /** The same with files named from the working folder. */
  readonly placed: readonly Diagnostic[];
}

/** Checks every API of a plan, with `staged` as git has it staged. */
export async function checkApis(plan: Plan, options: { readonly staged?: boolean }): Promise<readonly CheckedApi[]> {
  const overlay = options.staged === true ? { overlay: readStagedOrFail(plan.cwd) } : {};
  const apis: CheckedApi[] = [];
  for (const api of plan.apis) {
    const { sources, model, diagnostics } = await run({
      ...api.request,
      read: { ...api.request.read, ...overlay },
      check: api.check,
    });
    const all = [...sources.diagnostics, ...diagnostics];
    const placed = all.map((diagnostic) => placeDiagnostic(diagnostic, sources.root, plan.cwd));
    apis.push({ sources, model, diagnostics: all, placed });
  }
  return apis;
}

function readStagedOrFail(cwd: string): Overlay {
  try {
    return readStaged(cwd);
  } catch (error) {
    throw new UsageError(`--staged: git said ${error instanceof Error ? error.message : String(error)}`);
  }
}
