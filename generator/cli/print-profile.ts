import { printSafe } from "../text/print-safe.ts";

/** How long a stage took, and the memory of the process behind it. */
export interface StageTime {
  readonly stage: string;
  readonly ms: number;
  readonly memoryMb: number;
}

/** How long it took to parse a page, or to restore what was kept of it. */
export interface PageTime {
  readonly file: string;
  readonly ms: number;
}

const MOST_PAGES = 10;

/** Prints a table of the stages in their order, then the slowest pages, the slowest first. */
export function printProfile(stages: readonly StageTime[], pages: readonly PageTime[], totalMs: number): string {
  const slowest = pages.toSorted((one, other) => other.ms - one.ms).slice(0, MOST_PAGES);
  return [
    ...stages.map(({ stage, ms, memoryMb }) => `${printTime(stage, ms)}${memoryMb.toFixed(0).padStart(6)} MB`),
    printTime("all", totalMs),
    ...(slowest.length === 0 ? [] : ["", "slowest pages"]),
    ...slowest.map(({ file, ms }) => `${ms.toFixed(1).padStart(9)} ms  ${printSafe(file)}`),
  ].join("\n");
}

function printTime(name: string, ms: number): string {
  return `${name.padEnd(18)}${ms.toFixed(0).padStart(8)} ms`;
}
