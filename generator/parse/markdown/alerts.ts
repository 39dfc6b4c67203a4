import type { Blockquote, Paragraph, Root, RootContent } from "mdast";
import type { AlertNode } from "./nodes.ts";
import { nodeSpan, positionAt } from "./node-span.ts";
import { plainText } from "./plain-text.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const mark = /^\[!([A-Za-z]+)\][^\S\r\n]*(?:\r?\n|\r)?/;

/** Turns quotes that begin with `[!NOTE]`, or with one bold word as in `**Note:**`, into alerts. */
export function alerts() {
  return (tree: Root): void => rewriteFlow(tree, (children) => children.map((child) => alertOf(child)));
}

function alertOf(node: RootContent): RootContent {
  if (node.type !== "blockquote") return node;
  return markedAlert(node) ?? boldAlert(node) ?? node;
}

function markedAlert(node: Blockquote): AlertNode | undefined {
  const [paragraph, ...others] = node.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [text, ...rest] = paragraph.children;
  const match = text?.type === "text" ? mark.exec(text.value) : null;
  if (text?.type !== "text" || !match) return undefined;
  const first = { ...text, value: text.value.slice(match[0].length) };
  const { start, end } = nodeSpan(paragraph);
  const body: Paragraph = {
    ...paragraph,
    children: [first, ...rest],
    position: positionAt({ start: start + match[0].length, end }),
  };
  const empty = rest.length === 0 && first.value === "";
  return { type: "alert", label: match[1] ?? "", children: empty ? others : [body, ...others], ...placeOf(node) };
}

function boldAlert(node: Blockquote): AlertNode | undefined {
  const [paragraph] = node.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [strong, next] = paragraph.children;
  if (strong?.type !== "strong") return undefined;
  const text = plainText(strong).trim();
  const label = text.replace(/\s*[:：]$/, "");
  const marked = label !== text || (next?.type === "text" && /^\s*[:：]/.test(next.value));
  if (!marked || /\s/.test(label)) return undefined;
  return { type: "alert", label, children: node.children, ...placeOf(node) };
}

function placeOf(node: Blockquote): { position: ReturnType<typeof positionAt> } {
  return { position: positionAt(nodeSpan(node)) };
}
