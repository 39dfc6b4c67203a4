import { Option } from "commander";
import type { Command } from "commander";
import type { DiffCommandOptions } from "./diff-options.ts";

/** Adds `diff`: what changed in the API between two versions of its docs. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .description("list what changed in the API between two versions")
    .argument("<old>", "a folder of pages, a CSDL file, a model file, or REV:PATH of the git repository")
    .argument("<new>", "the same for the later version")
    .addOption(
      new Option("--format <format>", "how changes are printed")
        .choices(["pretty", "markdown", "json", "changelog"])
        .default("pretty"),
    )
    .option("--output <file>", "write the changes to a file")
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 when a change is that bad").choices([
        "breaking",
        "dangerous",
        "safe",
      ]),
    )
    .option("--config <file>", "the configuration; its key changes says how bad each kind of change is")
    .option("--no-config", "read no configuration: a script among what strangers send would run")
    .option("--cwd <dir>", "the working folder that paths are relative to")
    .addOption(new Option("--parser <parser>", "how Markdown is parsed").choices(["native", "remark"]))
    .option("--api-version <name>", "changelog: the version of the API", "v1.0")
    .option("--workload <name>", "changelog: the workload area", "")
    .option("--date <date>", "changelog: when the changes came, as ISO 8601 (default: now)")
    .option("--no-color", "print without colours")
    .action(async (old: string, now: string, options: DiffCommandOptions) => {
      const { diffVersions } = await import("./diff-versions.ts");
      await diffVersions(old, now, options);
    });
}
