import { countCpuMs } from "../text/count-cpu-ms.ts";

/** What became of one case. */
export interface Tried {
  /** CPU time of this process meanwhile. */
  readonly milliseconds: number;
  /** What was thrown, with where. */
  readonly fault?: string;
}

/** Runs one case, times it, and catches what it throws. */
export async function tryCase(run: () => unknown): Promise<Tried> {
  const passedMs = countCpuMs();
  const fault = await faultOf(run);
  return { milliseconds: passedMs(), ...(fault !== undefined && { fault }) };
}

async function faultOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ") : String(error);
  }
}
