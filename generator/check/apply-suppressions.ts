import { addToGroup } from "../lazy/add-to-group.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CheckContext } from "./context/check-context.ts";
import { readSuppressions } from "./judge/read-suppressions.ts";
import { mapSuppression, type MappedSuppression } from "./map-suppression.ts";

/** Leaves out the findings that the `suppressions` of a page's own annotation speak of. */
export function applySuppressions(diagnostics: readonly Diagnostic[], context: CheckContext): readonly Diagnostic[] {
  const mappedByFile = new Map<string, MappedSuppression[]>();
  for (const { text, source } of readSuppressions(context)) {
    const mapped = mapSuppression(text);
    if (mapped === undefined) continue;
    addToGroup(mappedByFile, source.file, mapped);
  }
  if (mappedByFile.size === 0) return diagnostics;
  return diagnostics.filter(
    (diagnostic) => !(mappedByFile.get(diagnostic.source.file) ?? []).some((one) => speaksOf(one, diagnostic)),
  );
}

function speaksOf({ rules, name }: MappedSuppression, { rule, message }: Diagnostic): boolean {
  return rules.includes(rule) && message.includes(`\`${name}\``);
}
