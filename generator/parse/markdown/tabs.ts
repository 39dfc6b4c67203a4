import type { FlowNode, HeadingNode, InlineNode, LinkNode, RootNode, TabGroupNode, TabNode } from "./nodes.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const target = "#tab/";

/**
 * Gathers `# [HTTP](#tab/http)` and its siblings, with what stands below each, up to the closing `---` or the next
 * heading that is no tab's.
 */
export function tabs(tree: RootNode, source: string): void {
  if (source.includes(target)) rewriteFlow(tree, groupTabs);
}

function groupTabs(children: FlowNode[]): FlowNode[] {
  if (!children.some((child) => tabLink(child))) return children;
  const blocks: FlowNode[] = [];
  let open: TabNode[] = [];
  const closeGroup = (): void => {
    if (open.length > 0) blocks.push(groupOf(open));
    open = [];
  };
  for (const child of children) {
    const tab = tabOf(child);
    const current = open.at(-1);
    if (tab) open.push(tab);
    else if (!current) blocks.push(child);
    else if (child.type === "thematicBreak") closeGroup();
    else if (child.type === "heading") {
      closeGroup();
      blocks.push(child);
    } else current.children.push(child);
  }
  closeGroup();
  return blocks;
}

/** Returns the link in a heading that makes it one of a tab. */
export function tabLink(node: FlowNode): LinkNode | undefined {
  return node.type === "heading" ? node.children.find(leadsToTab) : undefined;
}

function leadsToTab(node: InlineNode): node is LinkNode {
  return node.type === "link" && node.url.startsWith(target);
}

function tabOf(node: FlowNode): TabNode | undefined {
  const link = tabLink(node);
  if (!link) return undefined;
  const heading = node as HeadingNode;
  return { type: "tab", start: node.start, end: node.end, id: link.url.slice(target.length), heading, children: [] };
}

function groupOf(open: TabNode[]): TabGroupNode {
  for (const tab of open) tab.end = (tab.children.at(-1) ?? tab.heading).end;
  return { type: "tabGroup", start: open[0]?.start ?? 0, end: open.at(-1)?.end ?? 0, children: open };
}
