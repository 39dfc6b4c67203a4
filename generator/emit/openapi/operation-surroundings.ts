import type { Type } from "../../model/api-model.ts";
import type { OperationExamples } from "./example-components.ts";

/** What an operation refers to. */
export interface OperationSurroundings {
  readonly types: ReadonlyMap<string, Type>;
  /** What references to a type begin with. */
  readonly schemas: string;
  readonly examples: OperationExamples;
  /** The resource that it belongs to. */
  readonly tag: string;
}
