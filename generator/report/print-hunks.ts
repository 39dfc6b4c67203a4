import type { StructuredPatchHunk } from "diff";
import { createColors } from "picocolors";
import { printSafe } from "../text/print-safe.ts";

/** Prints the hunks of a unified diff, a text a line, for a terminal. */
export function printHunks(hunks: readonly StructuredPatchHunk[], color: boolean): readonly string[] {
  const colors = createColors(color);
  const painters: Readonly<Record<string, (text: string) => string>> = { "+": colors.green, "-": colors.red };
  return hunks.flatMap((hunk) => [
    colors.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`),
    ...hunk.lines.map((line) => (painters[line.charAt(0)] ?? String)(printSafe(line))),
  ]);
}
