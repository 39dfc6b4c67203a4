import { codeSpan, type CodeText } from "../code/code-text.ts";
import { htmlText } from "./code-text-of.ts";
import type { CommentNode, FlowNode, HtmlNode, InlineNode, ParagraphNode, RootNode } from "./nodes.ts";
import { replaceNodes } from "./replace-nodes.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const open = "<!--";
const close = "-->";

/**
 * Turns HTML comments into nodes of their own: each comment of an `html` block one, and those inside a paragraph
 * moved behind it. What stands between comments stays `html`.
 */
export function comments(tree: RootNode, source: string): void {
  rewriteFlow(tree, (children) => replaceNodes(children, (child) => splitComments(child, source)));
}

function splitComments(node: FlowNode, source: string): readonly FlowNode[] | undefined {
  if (node.type === "html") return splitHtml(node, source);
  return node.type === "paragraph" ? liftComments(node, source) : undefined;
}

function splitHtml(node: HtmlNode, source: string): readonly FlowNode[] {
  const html = htmlText(node, source);
  const nodes: FlowNode[] = [];
  let at = 0;
  for (let from = html.text.indexOf(open); from >= 0; from = html.text.indexOf(open, at)) {
    addHtml(nodes, html, at, from);
    const found = html.text.indexOf(close, from + open.length);
    const to = found < 0 ? html.text.length : found + close.length;
    nodes.push(commentOf(html, from, to));
    at = to;
  }
  addHtml(nodes, html, at, html.text.length);
  return nodes;
}

function addHtml(nodes: FlowNode[], html: CodeText, from: number, to: number): void {
  const text = html.text.slice(from, to);
  const value = text.trim();
  if (value === "") return;
  const at = from + text.indexOf(value);
  const { start, end } = codeSpan(html, at, at + value.length);
  nodes.push({ type: "html", start, end, value });
}

function commentOf(html: CodeText, from: number, to: number): CommentNode {
  const text = html.text.slice(from, to);
  const closed = text.endsWith(close) && text.length >= open.length + close.length;
  const value = text.slice(open.length, closed ? -close.length : undefined);
  const { start, end } = codeSpan(html, from, to);
  return { type: "comment", start, end, value, closed };
}

function liftComments(node: ParagraphNode, source: string): readonly FlowNode[] | undefined {
  if (!node.children.some(isComment)) return undefined;
  const blocks = node.children.filter(isComment).flatMap((child) => splitHtml(child, source));
  const rest = node.children.filter((child) => !isComment(child));
  if (rest.every((child) => child.type === "text" && child.value.trim() === "")) return blocks;
  return [{ ...node, children: rest }, ...blocks];
}

function isComment(node: InlineNode): node is HtmlNode {
  return node.type === "html" && node.value.startsWith(open);
}
