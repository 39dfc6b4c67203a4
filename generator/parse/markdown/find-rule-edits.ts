import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { HeadingNode, RootNode } from "./nodes.ts";
import { tabLink } from "./tabs.ts";

/**
 * Finds the `---` that closes a group of tabs and stands right below a line, of which Markdown then makes a heading: a
 * blank line goes between the two.
 */
export function findRuleEdits(tree: RootNode, source: string): readonly Fix[] {
  const edits: Fix[] = [];
  let inTabs = false;
  for (const node of tree.children) {
    if (node.type === "thematicBreak") inTabs = false;
    if (node.type !== "heading") continue;
    const rule = inTabs ? underline(node, source) : undefined;
    if (rule !== undefined) edits.push({ start: rule, end: rule, text: "\n" });
    inTabs = tabLink(node) !== undefined;
  }
  return edits;
}

/** Returns where the dashes below a heading begin; undefined for one that a `#` marks. */
function underline({ start, end }: HeadingNode, source: string): number | undefined {
  const text = source.slice(start, end);
  const at = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return at > 0 && /^[ \t]*-{3,}[ \t]*$/.test(text.slice(at)) ? start + at : undefined;
}
