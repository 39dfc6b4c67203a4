import type { MarkdownNode } from "./nodes.ts";

/** Returns the text of a node as a reader sees it, HTML tags left out. */
export function plainText(node: MarkdownNode): string {
  if (node.type === "html" || node.type === "comment") return "";
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt;
  if (node.type === "break") return "\n";
  if (!("children" in node)) return "";
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only) return plainText(only);
  return node.children.map((child) => plainText(child)).join("");
}
