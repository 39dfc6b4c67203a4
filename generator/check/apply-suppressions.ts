import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MappedSuppression } from "./map-suppression.ts";
import type { PageOutline } from "./page-outline.ts";

/** Leaves out the findings that the `suppressions` of a page's own annotation speak of. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  pages: readonly Pick<PageOutline, "file" | "silences">[],
): readonly Diagnostic[] {
  const suppressing = pages.filter(({ silences }) => silences.suppressions.length > 0);
  if (suppressing.length === 0) return diagnostics;
  const mappedByFile = new Map(suppressing.map(({ file, silences }) => [file, silences.suppressions]));
  return diagnostics.filter(
    (diagnostic) => !(mappedByFile.get(diagnostic.source.file) ?? []).some((one) => speaksOf(one, diagnostic)),
  );
}

function speaksOf({ rules, name }: MappedSuppression, { rule, message }: Diagnostic): boolean {
  return rules.includes(rule) && message.includes(`\`${name}\``);
}
