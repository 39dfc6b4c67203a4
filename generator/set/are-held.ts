import type { SourceFile } from "../read/sources.ts";

/** In UTF-16 units: what is read of so much text takes a few hundred megabytes. */
const MOST = 24 * 2 ** 20;

/** Returns whether pages are few enough for all that is read of them to be held at once, as long as a run lasts. */
export function areHeld(pages: readonly SourceFile[]): boolean {
  return pages.reduce((sum, { text }) => sum + text.length, 0) <= MOST;
}
