import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Page } from "../model/api-model.ts";
import { readSuppressions } from "./judge/read-suppressions.ts";
import { mapSuppression, type MappedSuppression } from "./map-suppression.ts";

/** Leaves out the findings that the `suppressions` of a page's own annotation speak of. */
export function applySuppressions(diagnostics: readonly Diagnostic[], pages: readonly Page[]): Diagnostic[] {
  const mappedByFile = new Map<string, readonly MappedSuppression[]>();
  for (const page of pages) {
    const mapped = readSuppressions(page).flatMap(({ text }) => mapSuppression(text) ?? []);
    if (mapped.length > 0) mappedByFile.set(page.file, mapped);
  }
  return diagnostics.filter(
    (diagnostic) => !(mappedByFile.get(diagnostic.source.file) ?? []).some((one) => speaksOf(one, diagnostic)),
  );
}

function speaksOf({ rules, name }: MappedSuppression, { rule, message }: Diagnostic): boolean {
  return rules.includes(rule) && message.includes(`\`${name}\``);
}
