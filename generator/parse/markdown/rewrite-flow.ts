import type { Parent, RootContent } from "mdast";

const flowParents = new Set([
  "root",
  "blockquote",
  "list",
  "listItem",
  "footnoteDefinition",
  "alert",
  "tabGroup",
  "tab",
  "zone",
  "section",
]);

/**
 * Replaces the children of a parent, and of every block container below it, by what `rewrite` makes of them.
 * Containers are rewritten before what they hold.
 */
export function rewriteFlow(parent: Parent, rewrite: (children: readonly RootContent[]) => RootContent[]): void {
  const waiting: Parent[] = [parent];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    next.children = rewrite(next.children);
    for (const child of next.children) {
      if ("children" in child && flowParents.has(child.type)) waiting.push(child);
    }
  }
}
