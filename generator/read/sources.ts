import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A text file as it lies on disk. */
export interface SourceFile {
  /** Relative to the docs root with `/`; begins with `../` for a file outside of it. */
  readonly path: string;
  /** Decoded UTF-8 with its byte-order mark and line ends kept, so that offsets are those of the file. */
  readonly text: string;
}

/** Everything that a run reads for one API. */
export interface Sources {
  /** Absolute: the folder that page paths are relative to. */
  readonly root: string;
  /** In code-point order of their paths. */
  readonly pages: readonly SourceFile[];
  /** Files that pages include and that are no pages of their own, by path. */
  readonly includes: readonly SourceFile[];
  readonly csdl: readonly SourceFile[];
  /** TypeScript declarations to hold against the docs. */
  readonly types?: readonly SourceFile[];
  /** What could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}
