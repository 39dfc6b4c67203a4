import type { Fix } from "../../diagnostics/diagnostic.ts";

/** A text with edits applied, and the way back from its offsets. */
export interface EditedSource {
  readonly text: string;
  readonly toSource: (offset: number) => number;
}

/** Applies edits that don't overlap. Offsets inside of new text go back to where it was put. */
export function applyEdits(source: string, edits: readonly Fix[]): EditedSource {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  const steps: Step[] = [{ from: 0, shift: 0 }];
  let at = 0;
  let shift = 0;
  for (const edit of sorted) {
    parts.push(source.slice(at, edit.start), edit.text);
    shift += edit.end - edit.start - edit.text.length;
    at = edit.end;
    steps.push({ from: edit.end - shift, shift });
  }
  parts.push(source.slice(at));
  return { text: parts.join(""), toSource: (offset) => backThrough(steps, sorted, offset) };
}

/** From `from` on, in the edited text, `shift` leads back. */
interface Step {
  readonly from: number;
  readonly shift: number;
}

function backThrough(steps: readonly Step[], edits: readonly Fix[], offset: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const next = edits[low];
  const back = offset + (steps[low]?.shift ?? 0);
  return next ? Math.min(back, next.start) : back;
}
