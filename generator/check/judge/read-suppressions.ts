import type { Page } from "../../model/api-model.ts";
import type { SourceRange } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";

/** A text that a page's own annotation lists under `suppressions`. */
export interface Suppression {
  readonly text: string;
  readonly source: SourceRange;
}

/** Returns the suppressions of a page in the incumbent's form. */
export function readSuppressions(page: Page): readonly Suppression[] {
  return page.annotations
    .filter((annotation) => annotation.source.file === page.file)
    .flatMap(({ fields }) => fields.filter((field) => field.key === "suppressions"))
    .flatMap(({ value }) => (value.kind === "array" ? value.items : []))
    .flatMap((item) => (item.kind === "string" ? [{ text: item.value, source: rangeOf(page.lines, item) }] : []));
}
