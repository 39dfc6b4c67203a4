import { compareDiagnostics } from "../diagnostics/compare-diagnostics.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { applyDirectives } from "./apply-directives.ts";
import { applySuppressions } from "./apply-suppressions.ts";
import type { PageOutline } from "./page-outline.ts";
import type { RuleSettings } from "./rule-settings.ts";

/**
 * Returns what is to be reported of all that was found, what the set told first: the directives of pages are obeyed, and
 * what is left is in the order of file, line, column, rule.
 */
export function settleFindings(
  found: readonly Diagnostic[],
  outlines: readonly PageOutline[],
  settings: RuleSettings,
): readonly Diagnostic[] {
  const kept = applyDirectives(applySuppressions(found, outlines), outlines, settings);
  return withoutRepeats(kept.toSorted(compareDiagnostics));
}

/** Drops a finding that says what the one before it said: two operations may share a place. */
function withoutRepeats(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((diagnostic, at) => {
    const last = sorted[at - 1];
    return last === undefined || compareDiagnostics(last, diagnostic) !== 0;
  });
}
