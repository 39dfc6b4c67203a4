import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command to time: arguments of `node`, and what to do before each run, outside of the time. */
export interface Command {
  readonly args: readonly string[];
  readonly before?: () => void;
}

/** Medians over the runs of one command. */
export interface Measure {
  readonly seconds: number;
  /** On all cores together: other processes on the machine lengthen it less. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const peakReport = new URL("report-peak.mjs", import.meta.url).href;

/**
 * Runs commands in turn, A B C A B C …, so that a machine whose speed drifts drifts for all of them, and returns the
 * median of each. The first round warms up and isn't counted.
 */
export function measureInTurn<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  rounds: number,
): Readonly<Record<Name, Measure>> {
  const names = Object.keys(commands) as Name[];
  const runs = new Map<Name, Measure[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const run = runOnce(commands[name]);
      if (round > 0) runs.get(name)?.push(run);
    }
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(runs.get(name) ?? [])])) as Record<Name, Measure>;
}

function runOnce({ args, before }: Command): Measure {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), "markdrift-peak-"));
  const peakFile = join(folder, "peak");
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--import", peakReport, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, MARKDRIFT_PEAK_FILE: peakFile },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 1) throw new Error(`node ${args.join(" ")} failed: ${stderr.toString()}`);
  const [peakMegabytes = Number.NaN, cpuSeconds = Number.NaN] = readFileSync(peakFile, "utf8").split(" ").map(Number);
  rmSync(folder, { recursive: true });
  return { seconds, cpuSeconds, peakMegabytes };
}

function medianOf(runs: readonly Measure[]): Measure {
  return {
    seconds: median(runs.map((run) => run.seconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
