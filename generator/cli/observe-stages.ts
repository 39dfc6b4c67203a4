import type { ObservePage } from "../parse/parse-sources.ts";
import type { Observe } from "../run.ts";
import { printProfile } from "./print-profile.ts";
import type { PageTime, StageTime } from "./print-profile.ts";
import { sayAside } from "./say-aside.ts";

/** Watches the stages of a run. */
export interface StageObserver {
  readonly observe: Observe;
  readonly observePage: ObservePage;
  /** Wipes the progress, and prints the profile where it is asked for. */
  readonly finish: () => void;
}

const PATIENCE_MS = 500;
const REFRESH_MS = 100;
const WIPE = "\r\u001B[K";

/**
 * Watches stages, which can come in several turns: announces them on a terminal once a run takes longer than half a second,
 * with the count of pages and the time left, and measures them for `--profile`. All of it goes to standard error.
 */
export function observeStages(options: { readonly profile?: boolean; readonly quiet?: boolean }): StageObserver {
  const stages = new Map<string, StageTime>();
  const pages: PageTime[] = [];
  const started = performance.now();
  const announces = process.stderr.isTTY && options.quiet !== true;
  let announced = started + PATIENCE_MS - REFRESH_MS;
  const announce = (text: string): void => {
    process.stderr.write(`${WIPE}${text}`);
    announced = performance.now();
  };
  const keep = (stage: string, from: number): void => {
    const ms = (stages.get(stage)?.ms ?? 0) + performance.now() - from;
    stages.set(stage, { stage, ms, memoryMb: process.memoryUsage().rss / 2 ** 20 });
  };
  let firstPage = started;
  return {
    observe: (stage, run) => {
      const from = performance.now();
      if (announces && from - started > PATIENCE_MS) announce(`${stage} …`);
      const result = run();
      if (result instanceof Promise) void result.then(() => keep(stage, from)).catch(() => undefined);
      else keep(stage, from);
      return result;
    },
    observePage: ({ file, turn, of }, parse) => {
      const from = performance.now();
      if (turn === 1) firstPage = from;
      if (announces && from - announced > REFRESH_MS) announce(printTurn(turn, of, from - firstPage));
      const result = parse();
      pages.push({ file, ms: performance.now() - from });
      return result;
    },
    finish: () => {
      if (announces) process.stderr.write(WIPE);
      if (options.profile === true) sayAside(printProfile([...stages.values()], pages, performance.now() - started));
    },
  };
}

function printTurn(turn: number, of: number, ms: number): string {
  const left = (ms / Math.max(turn - 1, 1)) * (of - turn + 1);
  return `parse ${turn} of ${of}, ${(left / 1000).toFixed(1)} s left`;
}
