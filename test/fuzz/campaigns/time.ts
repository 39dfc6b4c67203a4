import type { Campaign, Row } from "../campaign.ts";
import { growingInputs } from "../time/growing-inputs.ts";
import { timeStages, type StageTimes } from "../time/time-stages.ts";

/** Twice the input may take this many times as long: two, and what a busy machine adds. */
const mostTimes = 3.2;
/** Below so many CPU milliseconds there is nothing to compare. */
const leastMs = 150;

/**
 * Runs inputs that grow in one respect, each at three sizes that double: no stage may take much more than twice as long
 * for twice as much. A stage that does is run once more before it counts.
 */
export const time: Campaign = async ({ scale }) => {
  const size = Math.max(100, Math.round(4_000 * scale));
  const rows: Row[] = [];
  for (const name of Object.keys(growingInputs)) rows.push(await rowOf(name, size));
  return rows;
};

async function rowOf(name: string, size: number): Promise<Row> {
  const sizes = [size, 2 * size, 4 * size];
  const first = await measure(name, sizes);
  const found = first.found.length === 0 ? [] : (await measure(name, sizes)).found;
  return { name: `time: ${name}`, runs: sizes.length, found, worstMs: first.worstMs, ok: found.length === 0 };
}

async function measure(name: string, sizes: readonly number[]): Promise<{ found: readonly string[]; worstMs: number }> {
  const times: StageTimes[] = [];
  for (const size of sizes) times.push(await timeStages(growingInputs[name]?.(size) ?? {}));
  const [, half, whole] = times;
  const stages = Object.keys(whole ?? {}) as (keyof StageTimes)[];
  const found = stages.filter((stage) => {
    const ms = whole?.[stage] ?? 0;
    return ms > leastMs && ms > mostTimes * (half?.[stage] ?? 0);
  });
  const shown = found.map((stage) => `${stage} took ${times.map((one) => one[stage].toFixed(0)).join(", ")} ms`);
  return { found: shown, worstMs: Math.max(...times.flatMap((one) => Object.values(one))) };
}
