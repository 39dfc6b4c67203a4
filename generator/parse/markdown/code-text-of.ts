import type { Code, Html } from "mdast";
import type { Span } from "../../text/source.ts";
import { codeText, type CodeText } from "../code/code-text.ts";
import { nodeSpan } from "./node-span.ts";
import type { CommentNode } from "./nodes.ts";

/** Returns the text of a code node with the place of its every character. */
export function codeTextOf(node: Code, source: string): CodeText {
  const { start, end } = nodeSpan(node);
  const lines = linesBetween(source, start, end);
  const fenced = /^(?:```|~~~)/.test(source.slice(start, start + 3));
  return codeText(node.value, fenced ? lines.slice(1) : lines);
}

/** Returns the text of HTML with the place of its every character. */
export function htmlText(node: Html, source: string): CodeText {
  const { start, end } = nodeSpan(node);
  return codeText(node.value, linesBetween(source, start, end));
}

const open = "<!--";

/** Returns the text of a comment with the place of its every character. */
export function commentText(node: CommentNode, source: string): CodeText {
  const { start, end } = nodeSpan(node);
  return codeText(node.value, linesBetween(source, start + open.length, node.closed ? end - "-->".length : end));
}

function linesBetween(source: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  let at = start;
  for (const match of source.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  lines.push({ start: at, end });
  return lines;
}
