import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/compare-diagnostics.ts";
import type { ApiModel } from "../model/api-model.ts";
import { applyDirectives } from "./apply-directives.ts";
import { applySuppressions } from "./apply-suppressions.ts";
import { createContext, type CheckContext, type CheckSettings } from "./context/check-context.ts";
import type { Finding, Rule } from "./rule.ts";
import { rules as catalogue } from "./rules.ts";
import { severityOf, type RuleSettings } from "./rule-settings.ts";

/** What a caller can set about checking. */
export interface CheckOptions extends CheckSettings {
  /** Rule id, `area/*` or `*`, to the severity it reports with, or `off`. The narrower setting wins. */
  readonly rules?: RuleSettings;
  /** Reports on these files only, and knows all. */
  readonly only?: readonly string[];
}

/**
 * Checks the documentation behind a model against itself and, where the model has CSDL, against that. Returns what it
 * found in the order of file, line, column, rule; directives in the pages are obeyed.
 */
export function checkModel(model: ApiModel, options: CheckOptions = {}): Diagnostic[] {
  const context = createContext(model, options);
  const settings = { ...withoutReference(context), ...options.rules };
  const found = runRules(context, settings);
  const kept = applyDirectives(applySuppressions(found, context), model.pages, settings);
  return withoutRepeats(onlyIn(kept, options.only).toSorted(compareDiagnostics));
}

/** Rules that hold the docs against what wasn't given are off. */
function withoutReference({ model, hasCsdl }: CheckContext): RuleSettings {
  return {
    ...(!hasCsdl && { "csdl/*": "off" }),
    ...(model.declared === undefined && { "declaration/*": "off" }),
  };
}

function runRules(context: CheckContext, settings: RuleSettings): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of catalogue) {
    const setting = severityOf(rule.id, settings);
    if (setting === "off") continue;
    for (const finding of rule.check(context)) found.push(diagnosticOf(rule, finding, setting));
  }
  return found;
}

function diagnosticOf(rule: Rule, finding: Finding, setting: Severity | undefined): Diagnostic {
  return {
    rule: rule.id,
    severity: setting ?? finding.severity ?? rule.severity,
    message: finding.message,
    source: finding.source,
    related: finding.related ?? [],
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
    ...(finding.fix !== undefined && { fix: finding.fix }),
  };
}

function onlyIn(diagnostics: readonly Diagnostic[], files: readonly string[] | undefined): readonly Diagnostic[] {
  if (files === undefined) return diagnostics;
  const wanted = new Set(files);
  return diagnostics.filter((diagnostic) => wanted.has(diagnostic.source.file));
}

/** Drops a finding that says what the one before it said: two operations may share a place. */
function withoutRepeats(sorted: readonly Diagnostic[]): Diagnostic[] {
  return sorted.filter((diagnostic, at) => {
    const last = sorted[at - 1];
    return last === undefined || compareDiagnostics(last, diagnostic) !== 0;
  });
}
