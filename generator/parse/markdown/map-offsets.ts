import type { MarkdownNode, RootNode } from "./nodes.ts";

/** Changes the offsets of every node in a tree that has a place. */
export function mapOffsets(tree: RootNode, map: (offset: number) => number): void {
  const waiting: MarkdownNode[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.start >= 0) {
      node.start = map(node.start);
      node.end = map(node.end);
    }
    if ("children" in node) for (const child of node.children) waiting.push(child);
  }
}
