import { resolve } from "node:path";
import type { Change, ChangePolicy, ChangeSeverity } from "../compare/change.ts";
import { changeKinds } from "../compare/change.ts";
import { findChanges } from "../compare/find-changes.ts";
import { rememberTrees } from "../parse/remember-trees.ts";
import { configOf } from "./config-of.ts";
import type { DiffCommandOptions } from "./diff-options.ts";
import { exitCodes } from "./exit-codes.ts";
import { modelOfVersion } from "./model-of-version.ts";
import { UsageError } from "./usage-error.ts";
import { workingFolder } from "./working-folder.ts";
import { writeOutput } from "./write-output.ts";

/** The severities from the worst on: `--fail-on` fails for the one named and the worse ones. */
const severities = ["breaking", "dangerous", "safe"] as const;

/** Prints what changed between two versions of an API; exits with 1 where `--fail-on` says so. */
export async function diffVersions(old: string, now: string, options: DiffCommandOptions): Promise<void> {
  const cwd = workingFolder(options);
  const policy = await readPolicy(cwd, options.config);
  const sharing = { ...options, trees: rememberTrees() };
  const [before, after] = [await modelOfVersion(old, cwd, sharing), await modelOfVersion(now, cwd, sharing)];
  const changes = findChanges(before, after, policy);
  writeOutput(await printChanges(changes, options), options.output && resolve(cwd, options.output));
  process.exitCode = fails(changes, options.failOn) ? exitCodes.drift : exitCodes.clean;
}

async function readPolicy(cwd: string, path: string | false | undefined): Promise<ChangePolicy> {
  const { changes: policy = {} } = (await configOf(cwd, path)).config;
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
      return printChangesPretty(changes, { color: options.color && process.stdout.isTTY === true });
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
