import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { commitRuns } from "./commit-runs.ts";
import { release } from "./release.ts";
import type { RunFolder } from "./run-folder.ts";
import { sweep } from "./sweep.ts";

/** A program that commits the runs whose folders it reads, as a JSON list, from standard input. */
export interface Committer {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * Commits runs in a process of its own, in a session of its own: killing this one in the milliseconds in which files are
 * put in place doesn't stop that. Where no process can be started, it is done here.
 *
 * @throws what the system says where it refuses something; then all is as it was before
 */
export function commitApart(runs: readonly RunFolder[], committer: Committer | undefined): void {
  if (committer === undefined) return commitRuns(runs);
  const options = {
    input: JSON.stringify(runs.map(({ path }) => path)),
    encoding: "utf8",
    detached: true,
    windowsHide: true,
  } as const;
  const { status, stdout } = spawnSync(committer.program, committer.args, options);
  if (status === 0) return;
  const fault = parseFault(stdout);
  if (fault !== undefined) {
    release(runs);
    throw fault;
  }
  if (runs.every(({ path }) => existsSync(path))) return commitRuns(runs);
  release(runs);
  for (const { root } of runs) sweep(root);
  throw Object.assign(new Error("The process that puts files in place was stopped"), {
    code: "ECANCELED",
    path: runs[0]?.root,
  });
}

/** The error that the other process met, as it printed it: message, code and paths. */
function parseFault(text: string): Error | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.assign(new Error(), value) : undefined;
  } catch {
    return undefined;
  }
}
