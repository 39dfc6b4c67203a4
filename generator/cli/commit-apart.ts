import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { commitRuns } from "../report/commit/commit-runs.ts";
import type { RunFolder } from "../report/commit/run-folder.ts";
import { takeOver } from "../report/commit/take-over.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

try {
  const paths: readonly string[] = JSON.parse(readFileSync(0, "utf8"));
  commitRuns(paths.map(takeOverOrFail));
} catch (error) {
  process.stdout.write(JSON.stringify(describe(error)));
  process.exitCode = 1;
}

function takeOverOrFail(path: string): RunFolder {
  const run = takeOver(dirname(path), basename(path));
  if (run === undefined) throw Object.assign(new Error(`\`${path}\` is gone`), { code: "ECANCELED", path });
  return run;
}

function describe(error: unknown): object {
  return error instanceof Error ? { ...error, message: error.message } : { message: String(error) };
}
