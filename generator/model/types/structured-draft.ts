import type { Property } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import type { TypeNames } from "../type-names.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { BaseMention, StructuredSketch } from "./sketch.ts";

/** What the building of structured types needs besides their sketches. */
export interface StructuredContext {
  readonly names: TypeNames;
  readonly pages: readonly PageReading[];
  /** Qualified names of the enums. */
  readonly enums: ReadonlySet<string>;
}

/** A type before it is known which kind it is. */
export interface StructuredDraft {
  readonly name: string;
  readonly sketches: SketchGroup<StructuredSketch>["sketches"];
  readonly base?: ResolvedBase;
  readonly properties: readonly Property[];
}

/** Where a base type is stated, and its qualified name. */
export interface ResolvedBase extends BaseMention {
  readonly resolved: string;
}
