import type { SourceRange, Span } from "../text/source.ts";

/**
 * How sure a finding is. `error`: the docs contradict themselves or their reference, and a reader would be misled;
 * `warning`: very likely wrong; `info`: style, or a fact worth knowing.
 */
export type Severity = "error" | "warning" | "info";

/** One finding about the input: what was found, where, what was expected and what to do. */
export interface Diagnostic {
  /** Stable id `area/name`, one of the rule catalogue. */
  readonly rule: string;
  readonly severity: Severity;
  /** "Unexpected X, expected Y"; names in backticks. */
  readonly message: string;
  readonly source: SourceRange;
  /** The other side of a disagreement. */
  readonly related: readonly RelatedPlace[];
  /** What to do, as a sentence. */
  readonly suggestion?: string;
  /** A change of the file that would mend it, as offsets into the file. */
  readonly fix?: Fix;
}

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  readonly source: SourceRange;
  readonly message: string;
}

/** Put `text` in place of the span. */
export interface Fix extends Span {
  readonly text: string;
}
