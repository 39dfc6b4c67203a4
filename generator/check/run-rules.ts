import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { rememberByObject } from "../lazy/remember-by-object.ts";
import type { CheckContext } from "./context/check-context.ts";
import type { Finding, Rule } from "./rule.ts";
import { severityOf, type RuleSettings } from "./rule-settings.ts";
import { rules as catalogue } from "./rules.ts";

/** Runs the rules that look at pages, or at the set, and returns what they find. */
export function runRules(scope: "page" | "set", context: CheckContext, settings: RuleSettings): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { rule, setting } of rulesThatRun(settings)[scope]) {
    for (const finding of rule.check(context)) found.push(diagnosticOf(rule, finding, setting));
  }
  return found;
}

interface RunningRule {
  readonly rule: Rule;
  readonly setting: Severity | undefined;
}

const rulesThatRun = rememberByObject((settings: RuleSettings) => {
  const running = catalogue.flatMap((rule): readonly RunningRule[] => {
    const setting = severityOf(rule.id, settings);
    return setting === "off" ? [] : [{ rule, setting }];
  });
  return {
    page: running.filter(({ rule }) => rule.scope !== "set"),
    set: running.filter(({ rule }) => rule.scope !== undefined),
  };
});

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
