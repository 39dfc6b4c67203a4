import type { Heading, Root } from "mdast";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { nodeSpan } from "./node-span.ts";

/**
 * Finds the `---` that closes a group of tabs and stands right below a line, of which Markdown then makes a heading: a
 * blank line goes between the two.
 */
export function findRuleEdits(tree: Root, source: string): readonly Fix[] {
  const edits: Fix[] = [];
  let inTabs = false;
  for (const node of tree.children) {
    if (node.type === "thematicBreak") inTabs = false;
    if (node.type !== "heading") continue;
    const rule = inTabs ? underline(node, source) : undefined;
    if (rule !== undefined) edits.push({ start: rule, end: rule, text: "\n" });
    inTabs = leadsToTab(node);
  }
  return edits;
}

function leadsToTab(heading: Heading): boolean {
  return heading.children.some((child) => child.type === "link" && child.url.startsWith("#tab/"));
}

/** Returns where the dashes below a heading begin; undefined for one that a `#` marks. */
function underline(heading: Heading, source: string): number | undefined {
  const { start, end } = nodeSpan(heading);
  const text = source.slice(start, end);
  const at = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return at > 0 && /^[ \t]*-{3,}[ \t]*$/.test(text.slice(at)) ? start + at : undefined;
}
