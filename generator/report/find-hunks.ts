import { structuredPatch } from "diff";
import type { StructuredPatchHunk } from "diff";

/** Beyond as many changed lines a difference is shown as a whole: finding the smallest one would take too long. */
const MAX_EDITS = 4000;

/** Returns the hunks that turn one text into another, with three lines around each. */
export function findHunks(before: string, after: string): readonly StructuredPatchHunk[] {
  const patch = structuredPatch("", "", before, after, "", "", { context: 3, maxEditLength: MAX_EDITS });
  return patch?.hunks ?? [wholeChange(before, after)];
}

function wholeChange(before: string, after: string): StructuredPatchHunk {
  const oldLines = before.split("\n");
  const newLines = after.split("\n");
  const lines = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
  return { oldStart: 1, oldLines: oldLines.length, newStart: 1, newLines: newLines.length, lines };
}
