import { resolve } from "node:path";
import type { ApiModel } from "../model/api-model.ts";
import { placeDiagnostics } from "../report/place-diagnostics.ts";
import { run } from "../run.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ModelCommandOptions } from "./model-options.ts";
import { oneApi } from "./one-api.ts";
import { parseShard } from "./parse-shard.ts";
import { planRuns } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { sayAside } from "./say-aside.ts";
import { writeOutput } from "./write-output.ts";

/** Prints the model of the one API that a command line names, and sets the exit code. */
export async function printModelOfApi(paths: readonly string[], options: ModelCommandOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  if (options.shard !== undefined) return parseShard(plan, options.shard);
  const api = oneApi(plan, "A model");
  const result = await run(api.request);
  plan.memory?.save();
  plan.stages.finish();
  const parts = await print(result.model, options);
  writeOutput(parts, options.output === undefined ? undefined : resolve(plan.cwd, options.output));
  const { root, diagnostics } = result.sources;
  printDiagnostics(placeDiagnostics(diagnostics, root, plan.cwd), sayAside);
  process.exitCode = diagnostics.length === 0 ? exitCodes.clean : exitCodes.usage;
}

async function print(model: ApiModel, { unread, sources }: ModelCommandOptions): Promise<string | Iterable<string>> {
  if (unread === true) return (await import("../report/print-unread.ts")).printUnread(model);
  return (await import("../model/print-model-parts.ts")).printModelParts(model, { sources });
}
