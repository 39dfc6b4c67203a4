import type { Claimable, PageReading } from "../page-reading.ts";
import { putAside } from "../page-reading.ts";

/**
 * Puts aside what no reader looks at, with the reason: everything on a concept page, and on a resource or enum page the
 * code that is no JSON representation. What readers should have read and didn't stays unread.
 */
export function putAsideRest(page: PageReading): void {
  for (const { node } of page.claimable) {
    const reason = reasonOf(page, node);
    if (reason !== undefined) putAside(page, node, reason);
  }
}

function reasonOf(page: PageReading, block: Claimable): string | undefined {
  if (page.kind === "concept") return "concept page";
  if (page.kind === "api" || block.kind === "table") return undefined;
  return block.content.kind === "other" ? "code sample" : "illustration";
}
