/** Returns how many cases of a full number a share is: one at least. */
export function countRuns(full: number, scale: number): number {
  return Math.max(1, Math.round(full * scale));
}
