import { Option } from "commander";
import type { Command } from "commander";
import { reporters } from "../report/reporters.ts";
import { addSharedOptions, parseCount } from "./shared-options.ts";
import type { CheckCommandOptions } from "./check-options.ts";

/** Adds `check`: reports where the docs disagree with themselves and with what they describe. */
export function addCheck(program: Command): void {
  const command = program
    .command("check")
    .description("report where the docs disagree with themselves, with CSDL, with types and with generated code")
    .option("--types <files...>", "TypeScript declarations to hold against the docs")
    .addOption(
      new Option("--format <format>", "how findings are printed").choices(Object.keys(reporters)).default("pretty"),
    )
    .option("--output <file>", "write the findings to a file")
    .option("--baseline <file>", "hold back the findings that the file lists, and drop from it those that are gone")
    .option("--update-baseline", "write all findings to the baseline")
    .option("--max-warnings <number>", "fail when there are more warnings", parseCount)
    .option("--only <files...>", "report on these files, and know all")
    .option("--staged", "report on what git has staged, as it is staged, and know all")
    .option("--fix", "make the changes that are safe, then report on the rest")
    .addOption(new Option("--dry-run", "with --fix: print the changes as a diff and make none").implies({ fix: true }));
  addSharedOptions(command).action(async (paths: readonly string[], options: CheckCommandOptions) => {
    const { checkDocs } = await import("./check-docs.ts");
    await checkDocs(paths, options);
  });
}
