import type { Change, ChangeSeverity } from "../../compare/change.ts";

/** The changes of one severity under the words that head them. */
export interface ChangeGroup {
  readonly severity: ChangeSeverity;
  readonly title: string;
  readonly changes: readonly Change[];
}

const titles: Readonly<Record<ChangeSeverity, string>> = {
  breaking: "Breaking changes",
  dangerous: "Changes that may break",
  safe: "Safe changes",
};

/** Groups changes by severity, the worst first; a severity that no change has is left out. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  return (["breaking", "dangerous", "safe"] as const)
    .map((severity) => ({
      severity,
      title: titles[severity],
      changes: changes.filter((change) => change.severity === severity),
    }))
    .filter((group) => group.changes.length > 0);
}
