import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import type { MarkdownNode, RootNode } from "./nodes.ts";
import { zoneFence } from "./zone-fence.ts";

/** Finds `:::` lines that stand in a paragraph or table with others, to be set apart by blank lines. */
export function findZoneEdits(tree: RootNode, source: string): readonly Fix[] {
  if (!source.includes(":::")) return [];
  const edits: Fix[] = [];
  const waiting: MarkdownNode[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "paragraph" || node.type === "table") edits.push(...editsIn(node, source));
    else if ("children" in node) for (const child of node.children) waiting.push(child);
  }
  return edits;
}

function editsIn({ start, end }: Span, source: string): readonly Fix[] {
  const lines = [...source.slice(start, end).matchAll(/[^\r\n]+/g)];
  return lines.flatMap(({ 0: line, index }, at) => {
    if (!zoneFence(line)) return [];
    const before = start + index;
    const after = before + line.length;
    return [...(at > 0 ? [breakAt(before)] : []), ...(at < lines.length - 1 ? [breakAt(after)] : [])];
  });
}

function breakAt(offset: number): Fix {
  return { start: offset, end: offset, text: "\n" };
}
