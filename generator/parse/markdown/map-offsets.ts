import type { Nodes, Root } from "mdast";

/** Changes the offset of every position in a tree; lines and columns, which nothing reads, stay. */
export function mapOffsets(tree: Root, map: (offset: number) => number): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.position) {
      const { start, end } = node.position;
      node.position = {
        start: { ...start, offset: map(start.offset ?? 0) },
        end: { ...end, offset: map(end.offset ?? 0) },
      };
    }
    if ("children" in node) for (const child of node.children) waiting.push(child);
  }
}
