import type { SourceRange } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type { CheckContext } from "../context/check-context.ts";

/** A text that a page's own annotation lists under `suppressions`. */
export interface Suppression {
  readonly text: string;
  readonly source: SourceRange;
}

/** Returns the suppressions of all pages in the incumbent's form. */
export function readSuppressions({ pages }: CheckContext): readonly Suppression[] {
  return (pages.fields.get("suppressions") ?? [])
    .filter(({ page, annotation }) => annotation.lines.file === page.file)
    .flatMap(({ page, field: { value } }) =>
      (value.kind === "array" ? value.items : []).flatMap((item) =>
        item.kind === "string" ? [{ text: item.value, source: rangeOf(page.lines, item) }] : [],
      ),
    );
}
