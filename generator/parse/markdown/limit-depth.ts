import type { Nodes, Paragraph, Root, Text } from "mdast";
import type { VFile } from "vfile";
import { nodeSpan, positionAt } from "./node-span.ts";

/** No page nests quotes, lists and emphasis this deep but to do harm; what follows recurses. */
const maxDepth = 60;

/** Makes plain text of what is nested too deep, so that a page can't exhaust the stack. */
export function limitDepth() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      if (!("children" in node)) continue;
      if (depth < maxDepth) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
      else flatten(node, source);
    }
  };
}

/** What holds blocks gets a paragraph; a list or table, which can't, is dropped to nothing but its place. */
function flatten(node: Extract<Nodes, { children: unknown }>, source: string): void {
  const { start, end } = nodeSpan(node);
  const text: Text = { type: "text", value: source.slice(start, end), position: positionAt({ start, end }) };
  const paragraph: Paragraph = { type: "paragraph", children: [text], position: positionAt({ start, end }) };
  const children: readonly Nodes[] = holders.has(node.type) ? [paragraph] : lists.has(node.type) ? [] : [text];
  node.children = [...children] as typeof node.children;
}

const holders: ReadonlySet<string> = new Set(["blockquote", "listItem", "footnoteDefinition"]);
const lists: ReadonlySet<string> = new Set(["list", "table", "tableRow"]);
