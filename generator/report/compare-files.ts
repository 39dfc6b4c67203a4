import { structuredPatch } from "diff";
import type { StructuredPatchHunk } from "diff";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { SourceRange } from "../text/source.ts";
import { findCauses } from "./find-causes.ts";
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

/** Beyond as many changed lines a difference is shown as a whole: finding the smallest one would take too long. */
const MAX_EDITS = 4000;

/** Compares emitted files with an output folder, given by its absolute path, and writes nothing. */
export function compareFiles(files: readonly EmittedFile[], out: string): readonly FileDrift[] {
  return surveyOutput(files, out).flatMap((state) => (state.kind === "same" ? [] : [describe(state)]));
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

function findHunks(before: string, after: string): readonly StructuredPatchHunk[] {
  const patch = structuredPatch("", "", before, after, "", "", { context: 3, maxEditLength: MAX_EDITS });
  return patch?.hunks ?? [wholeChange(before, after)];
}

function wholeChange(before: string, after: string): StructuredPatchHunk {
  const oldLines = before.split("\n");
  const newLines = after.split("\n");
  const lines = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
  return { oldStart: 1, oldLines: oldLines.length, newStart: 1, newLines: newLines.length, lines };
}
