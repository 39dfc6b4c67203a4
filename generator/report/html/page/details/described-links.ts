import type { ModelIndex } from "../data/index-model.ts";
import type { Child } from "../dom/h.ts";
import { operationLinks } from "./operation-links.ts";
import { typeLinks } from "./type-links.ts";

/** Links to what a file, by its index, describes. */
export function describedLinks(file: number, model: ModelIndex): readonly Child[] {
  return [
    typeLinks("Types on this page", model.typesByFile.get(file)),
    operationLinks("Operations on this page", model.operationsByFile.get(file)),
  ];
}
