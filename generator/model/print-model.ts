import type { ApiModel } from "./api-model.ts";
import { printModelParts, type ModelPrintOptions } from "./print-model-parts.ts";

/** Prints a model as one text: see `printModelParts`. */
export function printModel(model: ApiModel, options?: ModelPrintOptions): string {
  return [...printModelParts(model, options)].join("");
}
