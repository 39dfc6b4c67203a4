import { countCpuMs } from "./count-cpu-ms.ts";

/** Four times the input may take so many times as long: four, and what a busy machine adds. */
const mostTimes = 10;
/** Below so many CPU milliseconds there is nothing to compare. */
const leastMs = 100;

/**
 * Returns whether something takes time in proportion to its input: runs it at a size and at four times that size, and
 * once more before it says no. What takes the square of its input takes sixteen times as long.
 */
export async function takesLinearTime(size: number, run: (size: number) => unknown): Promise<boolean> {
  return (await isInProportion(size, run)) || (await isInProportion(size, run));
}

async function isInProportion(size: number, run: (size: number) => unknown): Promise<boolean> {
  const small = await cpuMs(() => run(size));
  const large = await cpuMs(() => run(4 * size));
  return large < leastMs || large < mostTimes * small;
}

async function cpuMs(run: () => unknown): Promise<number> {
  const passedMs = countCpuMs();
  await run();
  return passedMs();
}
