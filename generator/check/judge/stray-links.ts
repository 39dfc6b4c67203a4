import { rangeOf } from "../../text/source.ts";
import type { CheckContext, StrayLink } from "../context/check-context.ts";
import { judgeLinks } from "./judge-links.ts";

/** Returns the first link to each folder of which no page was read. */
export function strayLinks(context: CheckContext): readonly StrayLink[] {
  const first = new Map<string, StrayLink>();
  for (const { page, link, file, folder, outcome } of judgeLinks(context)) {
    if (outcome !== "absentFolder" || first.has(folder)) continue;
    const source = link.lines.file === page.file ? rangeOf(link.lines, link.targetSpan) : page.source;
    first.set(folder, { folder, file, source });
  }
  return [...first.values()];
}
