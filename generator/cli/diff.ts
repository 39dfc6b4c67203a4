import { resolve } from "node:path";
import type { Command } from "commander";
import { Option } from "commander";
import type { Change, ChangePolicy, ChangeSeverity } from "../compare/change.ts";
import { changeKinds } from "../compare/change.ts";
import { exitCodes } from "./exit-codes.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

interface DiffCommandOptions {
  readonly cwd?: string;
  readonly config?: string;
  readonly format: "pretty" | "markdown" | "json" | "changelog";
  readonly output?: string;
  readonly failOn?: ChangeSeverity;
  readonly parser?: "native" | "remark";
  readonly color: boolean;
  readonly apiVersion: string;
  readonly workload: string;
  readonly date?: string;
}

/** The severities from the worst on: `--fail-on` fails for the one named and the worse ones. */
const severities = ["breaking", "dangerous", "safe"] as const;

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
    .addOption(new Option("--fail-on <severity>", "exit with 1 when a change is that bad").choices(severities))
    .option("--config <file>", "the configuration; its key changes says how bad each kind of change is")
    .option("--cwd <dir>", "the working folder that paths are relative to")
    .addOption(new Option("--parser <parser>", "how Markdown is parsed").choices(["native", "remark"]))
    .option("--api-version <name>", "changelog: the version of the API", "v1.0")
    .option("--workload <name>", "changelog: the workload area", "")
    .option("--date <date>", "changelog: when the changes came, as ISO 8601 (default: now)")
    .option("--no-color", "print without colours")
    .action(diff);
}

async function diff(old: string, now: string, options: DiffCommandOptions): Promise<void> {
  const cwd = resolve(options.cwd ?? ".");
  const policy = await readPolicy(cwd, options.config);
  const { findChanges } = await import("../compare/find-changes.ts");
  const { modelOfVersion } = await import("./model-of-version.ts");
  const [before, after] = [await modelOfVersion(old, cwd, options), await modelOfVersion(now, cwd, options)];
  const changes = findChanges(before, after, policy);
  writeOutput(await printChanges(changes, options), options.output && resolve(cwd, options.output));
  process.exitCode = fails(changes, options.failOn) ? exitCodes.drift : exitCodes.clean;
}

async function readPolicy(cwd: string, path: string | undefined): Promise<ChangePolicy> {
  const { readConfig } = await import("../read/read-config.ts");
  const outcome = await readConfig(cwd, path);
  if (outcome.kind === "faults") throw new UsageError(outcome.diagnostics.map(({ message }) => message).join("\n"));
  const policy = outcome.kind === "config" ? (outcome.config.changes ?? {}) : {};
  const unknown = Object.keys(policy).find((kind) => !Object.hasOwn(changeKinds, kind));
  if (unknown === undefined) return policy;
  throw new UsageError(
    `Unexpected kind of change \`${unknown}\` in \`changes\`, expected one of ${Object.keys(changeKinds).join(", ")}`,
  );
}

async function printChanges(changes: readonly Change[], options: DiffCommandOptions): Promise<string> {
  const printers = {
    pretty: async () => {
      const { printChangesPretty } = await import("../report/changes/print-changes-pretty.ts");
      return printChangesPretty(changes, { color: options.color && process.stdout.isTTY });
    },
    markdown: async () => (await import("../report/changes/print-changes-markdown.ts")).printChangesMarkdown(changes),
    json: async () => (await import("../report/changes/print-changes-json.ts")).printChangesJson(changes),
    changelog: async () =>
      (await import("../report/changes/print-changelog.ts")).printChangelog(changes, {
        version: options.apiVersion,
        workloadArea: options.workload,
        createdDateTime: options.date ?? new Date().toISOString(),
      }),
  };
  return printers[options.format]();
}

function fails(changes: readonly Change[], failOn: ChangeSeverity | undefined): boolean {
  if (failOn === undefined) return false;
  const worst = severities.slice(0, severities.indexOf(failOn) + 1);
  return changes.some(({ severity }) => worst.includes(severity));
}
