import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { EmitKind } from "../config/config.ts";
import { placeDiagnostic } from "../report/place-diagnostic.ts";
import { compareOutput } from "./compare-output.ts";
import { exitCodes } from "./exit-codes.ts";
import { planRuns } from "./plan-runs.ts";
import type { ApiPlan, Plan } from "./plan-runs.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { addSharedOptions } from "./shared-options.ts";
import type { SharedOptions } from "./shared-options.ts";
import { writeOutputFolder } from "./write-output-folder.ts";

/** The options of `generate`, as commander gives them. */
export interface GenerateOptions extends SharedOptions {
  readonly out?: string;
  readonly emit?: readonly EmitKind[];
  readonly check?: boolean;
  readonly force?: boolean;
}

const kinds: readonly EmitKind[] = ["types", "schemas", "zod", "routes", "paths", "tests", "openapi", "csdl", "model"];

/** Adds `generate`: brings the output folders to what the docs say, or says how they differ. */
export function addGenerate(program: Command): void {
  addSharedOptions(program.command("generate"))
    .description("write types, routes and tests from docs and CSDL")
    .option("--out <dir>", "the folder to write to (default: that of the API, or generated)")
    .addOption(new Option("--emit <list>", `what to write, of: ${kinds.join(", ")}`).argParser(parseKinds))
    .option("--check", "write nothing; fail and show what is stale, missing, orphaned or edited")
    .option("--force", "overwrite and remove files that were edited by hand or aren't ours")
    .action(generate);
}

function parseKinds(text: string): readonly EmitKind[] {
  return text.split(",").map((name) => {
    const kind = kinds.find((one) => one === name.trim());
    if (kind === undefined) throw new InvalidArgumentError(`Expected some of ${kinds.join(",")}.`);
    return kind;
  });
}

async function generate(paths: readonly string[], options: GenerateOptions): Promise<void> {
  const plan = await planRuns(paths, options);
  const codes: number[] = [];
  for (const api of plan.apis) codes.push(await generateApi(api, plan, options));
  process.exitCode = Math.max(...codes);
}

/** A path that leads to nothing ends the run before it takes away what had been generated from it. */
async function generateApi(api: ApiPlan, plan: Plan, options: GenerateOptions): Promise<number> {
  const { run } = await import("../run.ts");
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
