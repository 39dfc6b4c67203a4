import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Findings in the order of their lines, of which each is taken once. */
export interface SilenceQueue {
  readonly findings: readonly Diagnostic[];
  /** For each finding, one at or behind it that may still be there to take. */
  readonly next: number[];
}

/** Queues findings to be taken by their lines. */
export function queueFindings(findings: readonly Diagnostic[]): SilenceQueue {
  const sorted = findings.toSorted((one, other) => one.source.line - other.source.line);
  return { findings: sorted, next: [...sorted.keys(), sorted.length] };
}

/**
 * Takes the findings on some lines that no one took before, and adds them to `taken`. Over all calls the time is about
 * linear: what was taken is skipped over.
 */
export function takeFindings(queue: SilenceQueue, start: number, end: number, taken: Set<Diagnostic>): boolean {
  let took = false;
  let at = skip(queue, firstFrom(queue, start));
  for (let one = queue.findings[at]; one && one.source.line <= end; one = queue.findings[at]) {
    took ||= !taken.has(one);
    taken.add(one);
    queue.next[at] = at + 1;
    at = skip(queue, at + 1);
  }
  return took;
}

/** Returns the first finding from there on that wasn't taken, and shortens the way to it. */
function skip({ next }: SilenceQueue, from: number): number {
  let end = from;
  for (let to = next[end]; to !== undefined && to !== end; to = next[end]) end = to;
  for (let at = from; at !== end;) {
    const to = next[at] ?? end;
    next[at] = end;
    at = to;
  }
  return end;
}

/** By binary search. */
function firstFrom({ findings }: SilenceQueue, line: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.source.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
