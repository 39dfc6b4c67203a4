import { tryCase } from "../try-case.ts";
import type { CaseOutcome, CaseRange } from "./case-range.ts";

const longestMs = 2_000;

/** Runs the cases of a range one by one; one that throws or takes more than two seconds of CPU is a fault. */
export async function tryEach({ seed, from, count }: CaseRange, run: (at: number) => unknown): Promise<CaseOutcome> {
  const found: string[] = [];
  let worstMs = 0;
  for (let at = from; at < from + count; at += 1) {
    const { milliseconds, fault } = await tryCase(() => run(at));
    worstMs = Math.max(worstMs, milliseconds);
    if (fault !== undefined) found.push(`seed ${seed}, case ${at}: ${fault}`);
    if (milliseconds > longestMs) found.push(`seed ${seed}, case ${at}: took ${milliseconds.toFixed(0)} ms`);
  }
  return { worstMs, found };
}
