import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { run } from "../run.ts";
import { compareOutput } from "./compare-output.ts";
import { exitCodes } from "./exit-codes.ts";
import type { GenerateOptions } from "./generate.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOutputFolder } from "./write-output-folder.ts";

/** Generates what a command line names, or compares it with what lies there, and sets the exit code. */
export async function generateOutput(paths: readonly string[], options: GenerateOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  const codes: number[] = [];
  for (const api of plan.apis) codes.push(await generateApi(api, plan, options));
  plan.memory?.save();
  process.exitCode = Math.max(...codes);
}

/** A path that leads to nothing ends the run before it takes away what had been generated from it. */
async function generateApi(api: ApiPlan, plan: Plan, options: GenerateOptions): Promise<number> {
  const kindsAsked = options.emit === undefined ? {} : { kinds: options.emit };
  const { sources, files } = await run({ ...api.request, emit: { ...api.emit, ...kindsAsked } });
  const { root, diagnostics } = sources;
  printDiagnostics(diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, root, plan.cwd)));
  if (diagnostics.some((diagnostic) => diagnostic.rule === "input/missing")) return exitCodes.usage;
  const code =
    options.check === true
      ? await compareOutput({ files, out: api.out, root, cwd: plan.cwd }, options)
      : await writeOutputFolder({ files, out: api.out, cwd: plan.cwd }, options);
  return diagnostics.length === 0 ? code : exitCodes.usage;
}
