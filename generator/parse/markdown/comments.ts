import type { Html, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { VFile } from "vfile";
import { codeSpan, type CodeText } from "../code/code-text.ts";
import { htmlText } from "./code-text-of.ts";
import { positionAt } from "./node-span.ts";
import { rewriteFlow } from "./rewrite-flow.ts";
import type { CommentNode } from "./nodes.ts";

const open = "<!--";
const close = "-->";

/**
 * Turns HTML comments into nodes of their own: each comment of an `html` block one, and those inside a paragraph
 * moved behind it. What stands between comments stays `html`.
 */
export function comments() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    rewriteFlow(tree, (children) => children.flatMap((child) => splitComments(child, source)));
  };
}

function splitComments(node: RootContent, source: string): RootContent[] {
  if (node.type === "html") return splitHtml(node, source);
  return node.type === "paragraph" ? liftComments(node, source) : [node];
}

function splitHtml(node: Html, source: string): RootContent[] {
  const html = htmlText(node, source);
  const nodes: RootContent[] = [];
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

function addHtml(nodes: RootContent[], html: CodeText, from: number, to: number): void {
  const text = html.text.slice(from, to);
  const value = text.trim();
  if (value === "") return;
  const start = from + text.indexOf(value);
  nodes.push({ type: "html", value, position: positionAt(codeSpan(html, start, start + value.length)) });
}

function commentOf(html: CodeText, from: number, to: number): CommentNode {
  const text = html.text.slice(from, to);
  const closed = text.endsWith(close) && text.length >= open.length + close.length;
  const value = text.slice(open.length, closed ? -close.length : undefined);
  return { type: "comment", value, closed, position: positionAt(codeSpan(html, from, to)) };
}

function liftComments(node: Paragraph, source: string): RootContent[] {
  const lifted = node.children.filter(isComment);
  if (lifted.length === 0) return [node];
  const rest = node.children.filter((child) => !isComment(child));
  const blocks = lifted.flatMap((child) => splitHtml(child, source));
  if (rest.every((child) => child.type === "text" && child.value.trim() === "")) return blocks;
  return [{ ...node, children: rest }, ...blocks];
}

function isComment(node: PhrasingContent): node is Html {
  return node.type === "html" && node.value.startsWith(open);
}
