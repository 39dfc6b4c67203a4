import type { Fix } from "./diagnostic.ts";

/**
 * Returns the text with the fixes made, and nothing else changed. A fix that overlaps one before it is left out: it
 * can be made in a second run.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let out = "";
  let at = 0;
  for (const fix of fixes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (fix.start < at || fix.end < fix.start || fix.end > text.length) continue;
    out += text.slice(at, fix.start) + fix.text;
    at = fix.end;
  }
  return out + text.slice(at);
}
