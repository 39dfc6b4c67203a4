import type { ApiModel } from "../model/api-model.ts";
import type { ModelCounts } from "./build-report.ts";

/** Counts what a model holds. */
export function countModel({ pages, types, operations }: ApiModel): ModelCounts {
  const examples = operations.reduce((total, operation) => total + operation.examples.length, 0);
  return { pages: pages.length, types: types.size, operations: operations.length, examples };
}
