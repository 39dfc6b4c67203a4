import { resolve } from "node:path";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { run } from "../run.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ModelCommandOptions } from "./model.ts";
import { oneApi } from "./one-api.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOutput } from "./write-output.ts";

/** Prints the model of the one API that a command line names, and sets the exit code. */
export async function printModelOfApi(paths: readonly string[], options: ModelCommandOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  const api = oneApi(plan, "A model");
  const result = await run(api.request);
  plan.memory?.pages.save();
  plan.stages.finish();
  const print =
    options.unread === true
      ? (await import("../report/print-unread.ts")).printUnread
      : (await import("../model/print-model.ts")).printModel;
  writeOutput(print(result.model), options.output === undefined ? undefined : resolve(plan.cwd, options.output));
  const { root, diagnostics } = result.sources;
  printDiagnostics(
    diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, root, plan.cwd)),
    console.error,
  );
  process.exitCode = diagnostics.length === 0 ? exitCodes.clean : exitCodes.usage;
}
