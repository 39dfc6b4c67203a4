import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { CaseOutcome, CaseRange } from "../cases/case-range.ts";

/** How cases are shared out to processes. */
export interface Share {
  /** The file whose one export is the `TryCases` to run. */
  readonly module: URL;
  /** So many cases go to a process, which then ends. */
  readonly perProcess: number;
  /** What the JavaScript heap of a process may hold. */
  readonly megabytes: number;
}

export type ChildOutcome = CaseOutcome & { readonly worstMegabytes?: number };

const patienceMs = 600_000;

/**
 * Runs cases in one process after the other. Where one dies or doesn't end, its cases are halved until the one that
 * does it stands alone.
 */
export async function runInChildren(range: CaseRange, share: Share): Promise<ChildOutcome> {
  const { from, count } = range;
  const parts = Array.from({ length: Math.ceil(count / share.perProcess) }, (_, at) => at * share.perProcess);
  let all: ChildOutcome = { found: [] };
  for (const at of parts) {
    const part = { ...range, from: from + at, count: Math.min(share.perProcess, count - at) };
    all = join(all, await runPart(part, share));
  }
  return all;
}

async function runPart(range: CaseRange, share: Share): Promise<ChildOutcome> {
  const outcome = await askChild(range, share);
  if (typeof outcome !== "string") return outcome;
  const { from, count } = range;
  if (count === 1) return { found: [`seed ${range.seed}, case ${from}: the process ${outcome}`] };
  const half = Math.ceil(count / 2);
  const first = await runPart({ ...range, count: half }, share);
  return join(first, await runPart({ ...range, from: from + half, count: count - half }, share));
}

/** Returns how the process ended where it ended without an answer. */
async function askChild(range: CaseRange, { module, megabytes }: Share): Promise<ChildOutcome | string> {
  const child = fork(new URL("child.ts", import.meta.url), [module.href], {
    execArgv: ["--import", "jiti/register", `--max-old-space-size=${megabytes}`],
    stdio: ["ignore", "inherit", "ignore", "ipc"],
  });
  child.send(range);
  const patience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  const outcome = await Promise.race([answerOf(child), endOf(child)]);
  clearTimeout(patience);
  child.kill();
  return outcome;
}

async function answerOf(child: ChildProcess): Promise<ChildOutcome> {
  const [answer]: ChildOutcome[] = await once(child, "message");
  return answer ?? { found: ["no answer"] };
}

async function endOf(child: ChildProcess): Promise<string> {
  const [code, signal]: unknown[] = await once(child, "exit");
  return `ended with ${String(signal ?? code)}`;
}

function join(one: ChildOutcome, other: ChildOutcome): ChildOutcome {
  return {
    found: [...one.found, ...other.found],
    worstMs: Math.max(one.worstMs ?? 0, other.worstMs ?? 0),
    worstMegabytes: Math.max(one.worstMegabytes ?? 0, other.worstMegabytes ?? 0),
  };
}
