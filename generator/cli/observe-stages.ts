import type { Observe } from "../run.ts";

/** Watches the stages of a run. */
export interface StageObserver {
  readonly observe: Observe;
  /** Wipes the progress, and prints the table where it is asked for. */
  readonly finish: () => void;
}

interface StageTime {
  readonly stage: string;
  readonly ms: number;
  readonly memoryMb: number;
}

const PATIENCE_MS = 500;
const WIPE = "\r\u001B[K";

/**
 * Watches stages: announces them on a terminal once a run takes longer than half a second, and measures them for
 * `--profile`. All of it goes to standard error.
 */
export function observeStages(options: { readonly profile?: boolean; readonly quiet?: boolean }): StageObserver {
  const times: StageTime[] = [];
  const started = performance.now();
  const announces = process.stderr.isTTY && options.quiet !== true;
  const keep = (stage: string, from: number): void => {
    times.push({ stage, ms: performance.now() - from, memoryMb: process.memoryUsage().rss / 2 ** 20 });
  };
  return {
    observe: (stage, run) => {
      const from = performance.now();
      if (announces && from - started > PATIENCE_MS) process.stderr.write(`${WIPE}${stage} …`);
      const result = run();
      if (result instanceof Promise) void result.then(() => keep(stage, from)).catch(() => undefined);
      else keep(stage, from);
      return result;
    },
    finish: () => {
      if (announces) process.stderr.write(WIPE);
      if (options.profile === true) console.error(printTimes(times, performance.now() - started));
    },
  };
}

function printTimes(times: readonly StageTime[], totalMs: number): string {
  const rows = [
    ...times.map(({ stage, ms, memoryMb }) => [stage, ms, memoryMb] as const),
    ["all", totalMs, 0] as const,
  ];
  return rows
    .map(([stage, ms, memoryMb]) => {
      const memory = memoryMb === 0 ? "" : `${memoryMb.toFixed(0).padStart(6)} MB`;
      return `${stage.padEnd(18)}${ms.toFixed(0).padStart(8)} ms${memory}`;
    })
    .join("\n");
}
