import { compareDiagnostics } from "../diagnostics/compare-diagnostics.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import { applyDirectives } from "./apply-directives.ts";
import { applySuppressions } from "./apply-suppressions.ts";
import type { CheckedPages } from "./check-pages.ts";
import { createContext } from "./context/check-context.ts";
import type { Surroundings } from "./context/surroundings.ts";
import type { PageOutline } from "./page-outline.ts";
import type { RuleSettings } from "./rule-settings.ts";
import { runRules } from "./run-rules.ts";

/**
 * Checks what only all pages and schemas together tell. Returns that and what was found in pages, in the order of file,
 * line, column, rule; directives in the pages are obeyed.
 */
export function checkSet(
  model: Omit<ApiModel, "operations" | "pages">,
  around: Surroundings,
  { outlines, checked, settings }: CheckedOutlines,
): readonly Diagnostic[] {
  const operations = outlines.flatMap((outline) => outline.operations);
  const includes = outlines.flatMap((outline) => outline.includes);
  const context = createContext({ ...model, operations, pages: [] }, around, { ...checked, includes });
  const found = [...runRules("set", context, settings), ...checked.found];
  const kept = applyDirectives(applySuppressions(found, outlines), outlines, settings);
  return withoutRepeats(kept.toSorted(compareDiagnostics));
}

/** The pages of a set in the order of their files, and what checking them came to. */
interface CheckedOutlines {
  readonly outlines: readonly PageOutline[];
  readonly checked: CheckedPages;
  readonly settings: RuleSettings;
}

/** Drops a finding that says what the one before it said: two operations may share a place. */
function withoutRepeats(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((diagnostic, at) => {
    const last = sorted[at - 1];
    return last === undefined || compareDiagnostics(last, diagnostic) !== 0;
  });
}
