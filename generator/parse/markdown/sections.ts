import type { FlowNode, HeadingNode, RootNode, SectionNode } from "./nodes.ts";

/** Nests what stands below each heading of the page under it, up to the next heading of its depth or above. */
export function sections(tree: RootNode): void {
  const open: SectionNode[] = [];
  const top: FlowNode[] = [];
  for (const child of tree.children) {
    if (child.type !== "heading") {
      (open.at(-1)?.children ?? top).push(child);
      continue;
    }
    closeUpTo(open, child);
    const section: SectionNode = { type: "section", start: child.start, end: tree.end, heading: child, children: [] };
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  tree.children = top;
}

function closeUpTo(open: SectionNode[], heading: HeadingNode): void {
  for (let last = open.at(-1); last && last.heading.depth >= heading.depth; last = open.at(-1)) {
    last.end = heading.start;
    open.pop();
  }
}
