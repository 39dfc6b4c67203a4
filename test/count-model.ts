import type { ApiModel } from "../generator/model/api-model.ts";
import type { SetCounts } from "../generator/set/count-set.ts";

/** Counts what a model holds. */
export function countModel({ pages, types, operations }: ApiModel): SetCounts {
  const examples = operations.reduce((total, operation) => total + operation.examples.length, 0);
  return { pages: pages.length, types: types.size, operations: operations.length, examples };
}
