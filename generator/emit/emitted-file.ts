import type { SourceRange } from "../text/source.ts";

/** A file in memory, for the report stage to write or compare. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`; only letters, digits, `.`, `_`, `-` and `/`. */
  readonly path: string;
  /** Ends in one newline; lines end in LF. */
  readonly text: string;
  /** Where its parts come from, for naming the page and line that made it stale; worked out when it is asked for. */
  readonly traces: readonly Trace[];
}

/** A piece of the file's text that one fact of the docs put there: a property's name, a route's path. */
export interface Trace {
  readonly text: string;
  readonly source: SourceRange;
}
