import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Drift } from "../emit/emit-options.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import { readManifest } from "../report/manifest.ts";
import { hashOutput, hashOwned } from "../report/hash-output.ts";
import { sweep } from "../report/commit/sweep.ts";
import type { Output } from "../report/write-outputs.ts";
import type { Sources } from "../read/sources.ts";
import { readSources } from "../read/read-sources.ts";
import { boundHeap } from "./bound-heap.ts";
import { checkOutputPlace } from "./check-output-place.ts";
import { compareOutput } from "./compare-output.ts";
import { emitApi } from "./emit-api.ts";
import { exitCodes } from "./exit-codes.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { oneApi } from "./one-api.ts";
import { readBaseline } from "../read/read-baseline.ts";
import { baselinePath, sortDrift } from "./sort-drift.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { printCurrent } from "./print-current.ts";
import { resultKey } from "./result-key.ts";
import { writeOutputFolders } from "./write-output-folders.ts";

/**
 * Generates what a command line names, or compares it with what lies there, and sets the exit code. Nothing is written
 * before everything is generated, so that the folders of several APIs are of the same moment.
 */
export async function generateOutput(paths: readonly string[], options: GenerateOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  if (options.package !== undefined) oneApi(plan, "A package");
  for (const { out } of plan.apis) {
    checkOutputPlace(out, plan);
    if (options.check !== true) sweep(out);
  }
  const generated: Generated[] = [];
  for (const api of plan.apis) generated.push(await generateApi(api, plan, options));
  const codes = await write(generated, plan, options);
  plan.memory?.save();
  plan.stages.finish();
  process.exitCode = Math.max(...codes);
}

/** What became of an API, as an exit code, and what is to be written of it. */
interface Generated {
  readonly code: number;
  readonly output?: Output;
  /** Remembers that the output folder, as it has just been written, is what the docs give. */
  readonly keep?: () => void;
}

async function write(generated: readonly Generated[], { cwd }: Plan, options: GenerateOptions): Promise<number[]> {
  const open = generated.flatMap(({ output, keep }) => (output === undefined ? [] : [{ output, keep }]));
  const codes = await writeOutputFolders(
    open.map(({ output }) => output),
    { ...options, cwd },
  );
  for (const [index, { keep }] of open.entries()) if (codes[index] === exitCodes.clean) keep?.();
  return [...generated.map(({ code }) => code), ...codes];
}

/** A path that leads to nothing ends the run before it takes away what had been generated from it. */
async function generateApi(api: ApiPlan, plan: Plan, options: GenerateOptions): Promise<Generated> {
  const sources = await plan.stages.observe("read", () => readSources(api.request.read));
  boundHeap(sources);
  const { root, diagnostics } = sources;
  printDiagnostics(placeDiagnostics(diagnostics, root, plan.cwd));
  if (diagnostics.some((diagnostic) => diagnostic.rule === "input/missing")) return { code: exitCodes.usage };
  const generated = await emitOrCompare(withKinds(api, options), { sources, plan, options });
  return diagnostics.length === 0 ? generated : { ...generated, code: exitCodes.usage };
}

function withKinds(api: ApiPlan, { emit: kinds }: GenerateOptions): ApiPlan {
  return kinds === undefined ? api : { ...api, emit: { ...api.emit, kinds } };
}

interface GenerateInput {
  readonly sources: Sources;
  readonly plan: Plan;
  readonly options: GenerateOptions;
}

/** Emits what is to be written, or compares it, unless a run has left the output folder as it is from the same input. */
async function emitOrCompare(api: ApiPlan, { sources, plan, options }: GenerateInput): Promise<Generated> {
  const { cwd, memory } = plan;
  const { out } = api;
  const path = baselinePath(plan, options.baseline);
  const baseline = path === undefined ? undefined : readBaseline(path);
  const lying = memory === undefined ? new Map<string, string>() : hashOwned(out);
  const keyOf = (hashes?: ReadonlyMap<string, string>): string =>
    resultKey(api, sources, ["generate", memory?.stamp, baseline], hashOutput(out, hashes));
  const count = memory?.results.find(keyOf(lying));
  if (count !== undefined) return { code: printCurrent({ out, count: Number(count), cwd }, options) };
  const sort = (found: readonly Diagnostic[]): Drift => sortDrift(found, sources.root, { cwd, path });
  const emit = { ...api.emit, traced: options.check === true };
  const { unread, files, kept } = await emitApi(api, { sources, plan, emit, sortDrift: sort, lying });
  printDiagnostics(placeDiagnostics(unread, sources.root, cwd));
  const keep = (hashes?: ReadonlyMap<string, string>): void =>
    unread.length > 0 ? undefined : memory?.results.keep(keyOf(hashes), String(files.length + kept.size));
  const code = unread.length > 0 ? exitCodes.usage : exitCodes.clean;
  if (options.check !== true) return { code, output: { files, kept, out }, keep: () => keep(readManifest(out)) };
  const compared = await compareOutput({ files, kept, out, root: sources.root, cwd }, options);
  if (compared === exitCodes.clean) keep();
  return { code: Math.max(code, compared) };
}
