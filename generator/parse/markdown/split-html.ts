import { placeBehind, type Place } from "../../text/place.ts";
import { codeSpan, type CodeText } from "../code/code-text.ts";
import { htmlText } from "./code-text-of.ts";
import type { CommentNode, FlowNode, HtmlNode } from "./nodes.ts";

const open = "<!--";
const close = "-->";

/** Returns the comments of HTML as nodes of their own; what stands between them stays `html`. */
export function splitHtml(node: HtmlNode, source: string): readonly FlowNode[] {
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
  const place = within(placeBehind(html.place, from + open.length), end);
  return { type: "comment", start, end, value, place, closed };
}

/** Behind the last line end of a comment that is never closed, no line of its own is left in the file. */
function within(place: Place, end: number): Place {
  return typeof place === "number" ? place : (offset) => Math.min(place(offset), end);
}
