import { canReemit } from "../emit/can-reemit.ts";
import type { EmitOptions } from "../emit/emit-options.ts";
import { TemplateError } from "../emit/template-error.ts";
import type { KnownSet } from "../recheck/recheck.ts";
import type { Reemitted } from "../reemit/reemit.ts";
import type { Observe } from "../run.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { hashTemplates } from "./result-key.ts";

/** An API that was checked, and how to emit it. */
export interface KnownRequest {
  readonly plan: Plan;
  readonly known: KnownSet;
  readonly emit: EmitOptions;
  /** The hashes of the files that lie in the output folder, by path. */
  readonly lying: ReadonlyMap<string, string>;
  readonly observe: Observe;
}

/** Emits what of a checked API has changed. Not what a whole run has to emit, or to find the fault of a template in. */
export async function emitKnown(
  api: ApiPlan,
  { plan, observe, ...asked }: KnownRequest,
): Promise<Reemitted | undefined> {
  if (plan.memory === undefined || !canReemit(asked.emit)) return undefined;
  const { reemit } = await import("../reemit/reemit.ts");
  const { records } = plan.memory;
  const request = { ...asked, records, model: api.request.model ?? {}, templates: hashTemplates(api) };
  try {
    return await observe("emit", () => reemit(request));
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
