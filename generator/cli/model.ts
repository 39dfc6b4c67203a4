import { resolve } from "node:path";
import type { Command } from "commander";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { exitCodes } from "./exit-codes.ts";
import { planRuns } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { addSharedOptions } from "./shared-options.ts";
import type { SharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

interface ModelCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly unread?: boolean;
}

/** Adds `model`: prints the model of one API as JSON. */
export function addModel(program: Command): void {
  addSharedOptions(program.command("model"))
    .description("print what was read as JSON")
    .option("--output <file>", "write the model to a file")
    .option("--unread", "list the tables and code blocks that were not understood, instead")
    .action(printModelOfApi);
}

async function printModelOfApi(paths: readonly string[], options: ModelCommandOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  const [api, ...others] = plan.apis;
  if (api === undefined || others.length > 0) {
    const names = plan.apis.map((one) => `\`${one.name}\``).join(" or ");
    throw new UsageError(`A model is of one API: expected --api with ${names}`);
  }
  const { run } = await import("../run.ts");
  const result = await run(api.request);
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
