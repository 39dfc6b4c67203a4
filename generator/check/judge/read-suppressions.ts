import type { SourceRange } from "../../text/source.ts";
import { rangeOf } from "../../text/source.ts";
import type { OutlinedPage } from "../page-outline.ts";

/** A text that a page's own annotation lists under `suppressions`. */
export interface Suppression {
  readonly text: string;
  readonly source: SourceRange;
}

/** Returns the suppressions of a page in the incumbent's form. */
export function readSuppressions({ file, lines, annotations }: OutlinedPage): readonly Suppression[] {
  return annotations
    .filter((annotation) => annotation.lines.file === file)
    .flatMap(({ fields }) => fields.filter(({ key }) => key === "suppressions"))
    .flatMap(({ value }) => (value.kind === "array" ? value.items : []))
    .flatMap((item) => (item.kind === "string" ? [{ text: item.value, source: rangeOf(lines, item) }] : []));
}
