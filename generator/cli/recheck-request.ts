import type { Sources } from "../read/sources.ts";
import type { RecheckRequest } from "../recheck/recheck.ts";
import type { Memory } from "./open-memory.ts";
import type { ApiPlan } from "./plan-runs.ts";

/** Returns what to check of an API that was read, with what earlier runs left. */
export function recheckRequest({ request, check }: ApiPlan, sources: Sources, { records }: Memory): RecheckRequest {
  return { ...request, sources, records, check, model: request.model ?? {} };
}
