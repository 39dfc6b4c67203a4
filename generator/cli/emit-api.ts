import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Drift, EmitOptions } from "../emit/emit-options.ts";
import { emitsTests } from "../emit/emits-tests.ts";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { Sources } from "../read/sources.ts";
import { BEARABLE_AGAIN_BYTES, collectBetween } from "./collect-between.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { emitKnown } from "./emit-known.ts";
import { emitsAgain } from "./emits-again.ts";
import { recheckRequest } from "./recheck-request.ts";

/** What to emit of an API that was read. */
export interface EmitRequest {
  readonly sources: Sources;
  readonly plan: Plan;
  readonly emit: EmitOptions;
  /** Sorts what the check found, for generated tests to hold to. */
  readonly sortDrift: (found: readonly Diagnostic[]) => Drift;
  /** The hashes of the files that lie in the output folder, by path. */
  readonly lying: ReadonlyMap<string, string>;
}

/** What an API comes to. */
export interface Emitted {
  /** What couldn't be read as it stands, beyond what reading told. */
  readonly unread: readonly Diagnostic[];
  readonly files: readonly EmittedFile[];
  /** The hashes of files that lie there as they should already, by path: where that can be told. */
  readonly kept: ReadonlyMap<string, string>;
}

/** Emits what of an API has changed since an earlier run; all of it where that can't be told. */
export async function emitApi(api: ApiPlan, request: EmitRequest): Promise<Emitted> {
  return (await emitChanged(api, request)) ?? emitAll(api, request);
}

/** Faults of the input are for a whole run to tell, in the order that it finds them. */
async function emitChanged(api: ApiPlan, request: EmitRequest): Promise<Emitted | undefined> {
  const { sources, plan, emit, sortDrift, lying } = request;
  const { memory } = plan;
  if (memory === undefined || !emitsTests(emit) || !emitsAgain(emit, sources, memory)) return undefined;
  const { recheck } = await import("../recheck/recheck.ts");
  const observe = collectBetween(plan.stages.observe, BEARABLE_AGAIN_BYTES);
  const { diagnostics, faults, known } = await recheck({ ...recheckRequest(api, sources, memory), observe });
  if (faults.length > 0) return undefined;
  const emitted = await emitKnown(api, {
    plan,
    known,
    emit: { ...emit, drift: sortDrift(diagnostics) },
    lying,
    observe,
  });
  return emitted && { unread: [], ...emitted };
}

async function emitAll(api: ApiPlan, { sources, plan, emit, sortDrift }: EmitRequest): Promise<Emitted> {
  const { run } = await import("../run.ts");
  const held = emitsTests(emit) ? { check: api.check, sortDrift } : {};
  const observe = collectBetween(plan.stages.observe);
  const { sources: read, files } = await run({ ...api.request, observe, sources, ...held, emit });
  return { unread: read.diagnostics.slice(sources.diagnostics.length), files, kept: new Map() };
}
