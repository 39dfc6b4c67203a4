import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Drift } from "../emit/emit-options.ts";
import { readBaseline } from "../read/read-baseline.ts";
import { readSources } from "../read/read-sources.ts";
import type { Sources } from "../read/sources.ts";
import type { Overlay } from "../read/read-staged.ts";
import type { Rechecked } from "../recheck/recheck.ts";
import { hashOwned } from "../report/hash-output.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import type { ReadApi } from "../report/build-report.ts";
import { readManifestText } from "../report/manifest.ts";
import type { SetCounts } from "../set/count-set.ts";
import { boundHeap } from "./bound-heap.ts";
import { emitsAgain } from "./emits-again.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { recheckRequest } from "./recheck-request.ts";
import { resultKey } from "./result-key.ts";
import { sayGitFault } from "./say-git-fault.ts";
import { baselinePath, sortDrift } from "./sort-drift.ts";
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
  readonly baseline?: string;
}

/** Checks every API of a plan, with `staged` as git has it staged. */
export async function checkApis(plan: Plan, scope: CheckScope): Promise<readonly CheckedApi[]> {
  const overlay = scope.staged === true ? { overlay: await readStagedOrFail(plan.cwd) } : {};
  const apis: CheckedApi[] = [];
  const baseline = baselinePath(plan, scope.baseline);
  for (const api of plan.apis) {
    const read = { ...api.request.read, ...overlay, types: api.types };
    const sources = await plan.stages.observe("read", () => readSources(read));
    boundHeap(sources);
    const isWhole = scope.only === undefined && scope.staged !== true && sources.diagnostics.length === 0;
    const { counts, unread, diagnostics } = await recallOrCheck(api, { sources, isWhole, plan, baseline });
    const all = [...unread, ...diagnostics];
    const placed = placeDiagnostics(all, sources.root, plan.cwd);
    apis.push({ sources: { ...sources, diagnostics: unread }, counts, diagnostics: all, placed });
  }
  return apis;
}

interface CheckInput {
  readonly sources: Sources;
  /** What was generated is to be held against the docs too. */
  readonly isWhole: boolean;
  readonly plan: Plan;
  /** Absolute. */
  readonly baseline: string | undefined;
}

interface Outcome {
  readonly counts: SetCounts;
  /** What couldn't be read as it stands, of what was there to read. */
  readonly unread: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns what checking comes to; where nothing has changed since a run that found nothing stale, what it came to. */
async function recallOrCheck(api: ApiPlan, input: CheckInput): Promise<Outcome> {
  const { sources, isWhole, plan, baseline } = input;
  const { memory } = plan;
  if (memory === undefined) return (await checkAnew(api, input)).outcome;
  const known = baseline === undefined ? undefined : readBaseline(baseline);
  const keyWhere = (whole: boolean): string => resultKey(api, sources, ["check", memory.stamp, whole, known]);
  const key = keyWhere(isWhole);
  const kept = memory.results.find(keyWhere(true)) ?? memory.results.find(key);
  if (kept !== undefined) return JSON.parse(kept) as Outcome;
  const { outcome, isCurrent } = await checkAnew(api, input);
  if (isCurrent) memory.results.keep(key, JSON.stringify(outcome));
  return outcome;
}

async function checkAnew(api: ApiPlan, input: CheckInput): Promise<CheckedAnew> {
  return (await checkPageByPage(api, input)) ?? checkModelOf(api, input);
}

interface CheckedAnew {
  readonly outcome: Outcome;
  /** What was generated, if it was held against the docs, is what they say. */
  readonly isCurrent: boolean;
}

/**
 * Checks no more than has changed since an earlier run. Not where that can't tell: where declarations are held against the
 * docs, or generated files of which not every part can be emitted by itself, all of the model is needed.
 */
async function checkPageByPage(api: ApiPlan, input: CheckInput): Promise<CheckedAnew | undefined> {
  const { sources, isWhole, plan } = input;
  const { memory } = plan;
  if (memory === undefined || (sources.types ?? []).length > 0) return undefined;
  const isHeld = holdsOutput(api, isWhole);
  if (isHeld && !emitsAgain(api.emit, sources, memory)) return undefined;
  const { recheck } = await import("../recheck/recheck.ts");
  const checked = await recheck(recheckRequest(api, sources, memory));
  const stale = isHeld ? await findChanged(checked, api, input) : [];
  if (stale === undefined) return undefined;
  const { counts, faults, diagnostics } = checked;
  const outcome = { counts, unread: [...sources.diagnostics, ...faults], diagnostics: [...diagnostics, ...stale] };
  return { outcome, isCurrent: stale.length === 0 };
}

/** Holds what was generated against what of it the docs give another way now. */
async function findChanged(
  { known, diagnostics }: Rechecked,
  api: ApiPlan,
  { sources: { root }, plan, baseline }: CheckInput,
): Promise<readonly Diagnostic[] | undefined> {
  const [{ emitKnown }, { diagnoseOutput }] = await Promise.all([
    import("./emit-known.ts"),
    import("./check-generated.ts"),
  ]);
  const drift = sortDrift(diagnostics, root, { cwd: plan.cwd, path: baseline });
  const emit = { ...api.emit, drift };
  const emitted = await emitKnown(api, { plan, known, emit, lying: hashOwned(api.out), observe: plan.stages.observe });
  return emitted && diagnoseOutput(emitted.files, api, { root, kept: emitted.kept });
}

async function checkModelOf(api: ApiPlan, { sources, isWhole, plan, baseline }: CheckInput): Promise<CheckedAnew> {
  const { run } = await import("../run.ts");
  const isHeld = holdsOutput(api, isWhole);
  const checked = await run({ ...api.request, sources, check: api.check, keep: isHeld ? ["operations"] : [] });
  const { diagnostics, counts } = checked;
  const { root } = sources;
  const sort = (): Drift => sortDrift(diagnostics, root, { cwd: plan.cwd, path: baseline });
  const stale = isHeld ? await findStale(checked.model, api, root, sort) : [];
  const outcome = { counts, unread: checked.sources.diagnostics, diagnostics: [...diagnostics, ...stale] };
  return { outcome, isCurrent: stale.length === 0 };
}

/** What was generated is held against the docs where anything was; to emit takes a while, so not for a few files. */
function holdsOutput({ out }: ApiPlan, isWhole: boolean): boolean {
  return isWhole && readManifestText(out) !== "";
}

async function findStale(
  model: ApiModel,
  api: ApiPlan,
  root: string,
  sort: () => Drift,
): Promise<readonly Diagnostic[]> {
  const { checkGenerated } = await import("./check-generated.ts");
  return checkGenerated(model, api, { root, drift: sort() });
}

async function readStagedOrFail(cwd: string): Promise<Overlay> {
  const { readStaged } = await import("../read/read-staged.ts");
  try {
    return readStaged(cwd);
  } catch (error) {
    throw new UsageError(`Can't read what is staged: git says ${sayGitFault(error)}`);
  }
}
