import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import type { EmitKind } from "../config/config.ts";
import { isPackageName } from "../config/is-package-name.ts";
import { addSharedOptions } from "./shared-options.ts";
import type { GenerateOptions } from "./generate-options.ts";

const kinds: readonly EmitKind[] = ["types", "schemas", "zod", "routes", "paths", "tests", "openapi", "csdl", "model"];

/** Adds `generate`: brings the output folders to what the docs say, or says how they differ. */
export function addGenerate(program: Command): void {
  const command = program
    .command("generate")
    .description("write types, routes and tests from docs and CSDL")
    .option("--out <dir>", "the folder to write to (default: that of the API, or generated)")
    .addOption(new Option("--emit <list>", "what to write, separated by commas").choices(kinds).argParser(parseKinds))
    .option("--package <name>", "write an npm package of that name: JavaScript, declarations, package.json", parseName)
    .option(
      "--baseline <file>",
      "leave the examples of known findings out of the generated tests (check writes the file)",
    )
    .option("--check", "write nothing; fail and show what is stale, missing, orphaned or edited")
    .option("--force", "overwrite and remove files that were edited by hand or aren't ours");
  addSharedOptions(command).action(async (paths: readonly string[], options: GenerateOptions) => {
    const { generateOutput } = await import("./generate-output.ts");
    await generateOutput(paths, options);
  });
}

function parseKinds(text: string): readonly EmitKind[] {
  return text.split(",").map((name) => {
    const kind = kinds.find((one) => one === name.trim());
    if (kind === undefined) throw new InvalidArgumentError(`Expected some of ${kinds.join(",")}.`);
    return kind;
  });
}

function parseName(text: string): string {
  if (isPackageName(text)) return text;
  throw new InvalidArgumentError("Expected the name of an npm package, such as api-types or @contoso/api.");
}
