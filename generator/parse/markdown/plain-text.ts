import type { Node } from "unist";

/** Returns the text of an mdast node as a reader sees it, HTML tags left out. */
export function plainText(node: Node): string {
  if (node.type === "html" || node.type === "comment") return "";
  if ("value" in node && typeof node.value === "string") return node.value;
  if ("alt" in node && typeof node.alt === "string") return node.alt;
  if (node.type === "break") return "\n";
  if (!("children" in node) || !Array.isArray(node.children)) return "";
  return node.children.map((child: Node) => plainText(child)).join("");
}
