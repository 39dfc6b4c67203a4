import type { FlowNode, HtmlNode, InlineNode, ParagraphNode } from "./nodes.ts";
import { splitHtml } from "./split-html.ts";

/** Moves the HTML comments inside a paragraph behind it. Undefined where there are none. */
export function liftComments(node: ParagraphNode, source: string): readonly FlowNode[] | undefined {
  if (!node.children.some(isComment)) return undefined;
  const blocks = node.children.filter(isComment).flatMap((child) => splitHtml(child, source));
  const rest = node.children.filter((child) => !isComment(child));
  if (rest.every((child) => child.type === "text" && child.value.trim() === "")) return blocks;
  return [{ ...node, children: rest }, ...blocks];
}

function isComment(node: InlineNode): node is HtmlNode {
  return node.type === "html" && node.value.startsWith("<!--");
}
