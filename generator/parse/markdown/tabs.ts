import type { Heading, Root, RootContent } from "mdast";
import type { TabGroupNode, TabNode } from "./nodes.ts";
import { nodeSpan, positionAt } from "./node-span.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const target = "#tab/";

/**
 * Gathers `# [HTTP](#tab/http)` and its siblings, with what stands below each, up to the closing `---` or the next
 * heading that is no tab's.
 */
export function tabs() {
  return (tree: Root): void => rewriteFlow(tree, groupTabs);
}

function groupTabs(children: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
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

function tabOf(node: RootContent): TabNode | undefined {
  if (node.type !== "heading") return undefined;
  const id = tabId(node);
  if (id === undefined) return undefined;
  return { type: "tab", id, heading: node, children: [], position: positionAt(nodeSpan(node)) };
}

function tabId(heading: Heading): string | undefined {
  const link = heading.children.find((child) => child.type === "link" && child.url.startsWith(target));
  return link?.type === "link" ? link.url.slice(target.length) : undefined;
}

function groupOf(open: readonly TabNode[]): TabGroupNode {
  const closed = open.map((tab) => ({ ...tab, position: positionAt(extentOf(tab)) }));
  const start = closed[0]?.position.start.offset ?? 0;
  const end = closed.at(-1)?.position.end.offset ?? 0;
  return { type: "tabGroup", children: closed, position: positionAt({ start, end }) };
}

function extentOf(tab: TabNode): { start: number; end: number } {
  return { start: nodeSpan(tab.heading).start, end: nodeSpan(tab.children.at(-1) ?? tab.heading).end };
}
