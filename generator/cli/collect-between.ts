import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Observe } from "../run.ts";

/** What stages may add to the heap without a look at what of it is still in use. */
const BEARABLE_BYTES = 20 * 2 ** 20;

/** The same for a run that goes on with what an earlier one left: it seldom adds so much, and looking takes it longer. */
export const BEARABLE_AGAIN_BYTES = 128 * 2 ** 20;

/**
 * Frees what a stage leaves behind before the next begins, where that is much: syntax once there is a model, pages once
 * they are checked. V8 by itself would let the heap grow to several times of what is in use. Further turns of a stage go on
 * with what there is.
 */
export function collectBetween(observe: Observe, bearable: number = BEARABLE_BYTES): Observe {
  const begun = new Set<string>();
  let settled = 0;
  return (stage, run) => {
    const isNext = !begun.has(stage);
    begun.add(stage);
    if (isNext && getHeapStatistics().used_heap_size - settled > bearable) {
      collect();
      settled = getHeapStatistics().used_heap_size;
    }
    return observe(stage, run);
  };
}

/** Node has the function behind a flag, which a running program can set for contexts to come. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (typeof gc === "function") gc();
}
