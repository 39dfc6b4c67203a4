import type { Html, Paragraph, Root, RootContent } from "mdast";
import { nodeSpan, positionAt } from "./node-span.ts";
import { rewriteFlow } from "./rewrite-flow.ts";
import type { CommentNode } from "./nodes.ts";

const open = "<!--";
const close = "-->";

/**
 * Turns HTML comments into nodes of their own: each comment of an `html` block one, and those inside a paragraph
 * moved behind it. What stands between comments stays `html`.
 */
export function comments() {
  return (tree: Root): void => rewriteFlow(tree, (children) => children.flatMap(splitComments));
}

function splitComments(node: RootContent): RootContent[] {
  if (node.type === "html") return splitHtml(node);
  if (node.type === "paragraph") return liftComments(node);
  return [node];
}

/** The value of an html node may lack the container's prefixes, so that offsets hold for its first line only. */
function splitHtml(node: Html): RootContent[] {
  const { start, end } = nodeSpan(node);
  const exact = node.value.length === end - start;
  const nodes: RootContent[] = [];
  let at = 0;
  while (at < node.value.length) {
    const from = node.value.indexOf(open, at);
    if (from < 0) break;
    addHtml(nodes, node.value.slice(at, from), start + at);
    const found = node.value.indexOf(close, from + open.length);
    const to = found < 0 ? node.value.length : found + close.length;
    const span = exact ? { start: start + from, end: start + to } : { start, end };
    nodes.push(commentOf(node.value.slice(from, to), span));
    at = to;
  }
  addHtml(nodes, node.value.slice(at), exact ? start + at : start);
  return nodes;
}

function addHtml(nodes: RootContent[], text: string, start: number): void {
  const value = text.trim();
  if (value === "") return;
  const from = start + text.indexOf(value);
  nodes.push({ type: "html", value, position: positionAt({ start: from, end: from + value.length }) });
}

function commentOf(text: string, span: { start: number; end: number }): CommentNode {
  const closed = text.endsWith(close) && text.length >= open.length + close.length;
  const value = text.slice(open.length, closed ? -close.length : undefined);
  return { type: "comment", value, closed, position: positionAt(span) };
}

function liftComments(node: Paragraph): RootContent[] {
  const lifted = node.children.filter((child) => child.type === "html" && child.value.startsWith(open));
  if (lifted.length === 0) return [node];
  const rest = node.children.filter((child) => child.type !== "html" || !child.value.startsWith(open));
  const blocks = lifted.flatMap((child) => (child.type === "html" ? splitHtml(child) : []));
  if (rest.every((child) => child.type === "text" && child.value.trim() === "")) return blocks;
  return [{ ...node, children: rest }, ...blocks];
}
