import type { StructuredPatchHunk } from "diff";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { SourceRange } from "../text/source.ts";
import { findCauses } from "./find-causes.ts";
import { findHunks } from "./find-hunks.ts";
import { surveyOutput } from "./survey-output.ts";
import type { ChangedFile } from "./survey-output.ts";

/** How a file of the output folder differs from what the docs give now. */
export interface FileDrift {
  readonly kind: ChangedFile["kind"];
  /** Relative to the output folder. */
  readonly path: string;
  /** From what lies on disk to what would be generated. */
  readonly hunks: readonly StructuredPatchHunk[];
  /** The places of the docs that the changed lines come from, the likeliest first. */
  readonly causes: readonly SourceRange[];
}

/**
 * Compares emitted files with an output folder, given by its absolute path, and writes nothing. `kept` has the hashes of
 * files that are known to lie there as they should, by path.
 */
export function compareFiles(
  files: readonly EmittedFile[],
  out: string,
  kept: ReadonlyMap<string, string> = new Map(),
): readonly FileDrift[] {
  return surveyOutput({ files, kept, out }).flatMap((state) => (state.kind === "same" ? [] : [describe(state)]));
}

function describe(state: ChangedFile): FileDrift {
  const before = "text" in state ? state.text.replaceAll("\r\n", "\n") : "";
  const hunks = findHunks(before, "file" in state ? state.file.text : "");
  return {
    kind: state.kind,
    path: state.path,
    hunks,
    causes: "file" in state ? findCauses(hunks, state.file.traces) : [],
  };
}
