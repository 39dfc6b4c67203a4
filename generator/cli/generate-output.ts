import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { emitsTests } from "../emit/emits-tests.ts";
import type { Drift } from "../emit/emit-options.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import type { Sources } from "../read/sources.ts";
import { readSources } from "../read/read-sources.ts";
import { compareOutput } from "./compare-output.ts";
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
import { writeOutputFolder } from "./write-output-folder.ts";

/** Generates what a command line names, or compares it with what lies there, and sets the exit code. */
export async function generateOutput(paths: readonly string[], options: GenerateOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  if (options.package !== undefined) oneApi(plan, "A package");
  const codes: number[] = [];
  for (const api of plan.apis) codes.push(await generateApi(api, plan, options));
  plan.memory?.pages.save();
  plan.stages.finish();
  process.exitCode = Math.max(...codes);
}

/** A path that leads to nothing ends the run before it takes away what had been generated from it. */
async function generateApi(api: ApiPlan, plan: Plan, options: GenerateOptions): Promise<number> {
  const sources = await plan.stages.observe("read", () => readSources(api.request.read));
  const { root, diagnostics } = sources;
  printDiagnostics(diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, root, plan.cwd)));
  if (diagnostics.some((diagnostic) => diagnostic.rule === "input/missing")) return exitCodes.usage;
  const code = await bringUpToDate(withKinds(api, options), { sources, plan, options });
  return diagnostics.length === 0 ? code : exitCodes.usage;
}

function withKinds(api: ApiPlan, { emit: kinds }: GenerateOptions): ApiPlan {
  return kinds === undefined ? api : { ...api, emit: { ...api.emit, kinds } };
}

interface GenerateInput {
  readonly sources: Sources;
  readonly plan: Plan;
  readonly options: GenerateOptions;
}

/** Writes or compares an output folder, unless a run has left it as it is from the same input. Returns the exit code. */
async function bringUpToDate(api: ApiPlan, { sources, plan, options }: GenerateInput): Promise<number> {
  const { cwd, memory } = plan;
  const path = baselinePath(plan, options.baseline);
  const baseline = path === undefined ? undefined : readBaseline(path);
  const keyNow = (): string => resultKey(api, sources, ["generate", memory?.stamp, baseline]);
  const count = memory?.results.find(keyNow());
  if (count !== undefined) return printCurrent({ out: api.out, count: Number(count), cwd }, options);
  const { run } = await import("../run.ts");
  const sort = (found: readonly Diagnostic[]): Drift => sortDrift(found, sources.root, { cwd, path });
  const held = emitsTests(api.emit) ? { check: api.check, sortDrift: sort } : {};
  const { sources: read, files } = await run({ ...api.request, sources, ...held, emit: api.emit });
  const unread = read.diagnostics.slice(sources.diagnostics.length);
  printDiagnostics(unread.map((diagnostic) => placeDiagnostic(diagnostic, sources.root, cwd)));
  const output = { files, out: api.out, root: sources.root, cwd };
  const code = options.check === true ? await compareOutput(output, options) : await writeOutputFolder(output, options);
  if (unread.length > 0) return exitCodes.usage;
  if (code === exitCodes.clean) memory?.results.keep(keyNow(), String(files.length));
  return code;
}
