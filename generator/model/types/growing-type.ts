import type { SourceRange } from "../../text/source.ts";
import type { Property } from "../api-model.ts";
import type { TypeNames } from "../type-names.ts";
import type { SketchGroup } from "./group-sketches.ts";
import type { PageDraft } from "./page-draft.ts";
import type { StructuredSketch } from "./sketch.ts";

/** What the building of structured types needs besides their sketches. */
export interface StructuredContext {
  readonly names: TypeNames;
  readonly drafts: readonly PageDraft[];
  /** Qualified names of the enums. */
  readonly enums: ReadonlySet<string>;
}

/** A structured type before it is known which kind it is. */
export interface GrowingType {
  readonly name: string;
  readonly sketches: SketchGroup<StructuredSketch>["sketches"];
  readonly base?: ResolvedBase;
  readonly properties: readonly Property[];
}

/** The qualified name of a base type, and where it is stated. */
export interface ResolvedBase {
  readonly resolved: string;
  readonly source: SourceRange;
}
