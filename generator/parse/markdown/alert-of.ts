import type { AlertNode, FlowNode, QuoteNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";

const mark = /^\[!([A-Za-z]+)\][^\S\r\n]*(?:\r?\n|\r)?/;

/** Returns the alert that a quote is which begins with `[!NOTE]`, or with one bold word as in `**Note:**`. */
export function alertOf(node: QuoteNode): readonly AlertNode[] | undefined {
  const alert = markedAlert(node) ?? boldAlert(node);
  return alert && [alert];
}

function markedAlert(node: QuoteNode): AlertNode | undefined {
  const [paragraph, ...others] = node.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [text, ...rest] = paragraph.children;
  const match = text?.type === "text" ? mark.exec(text.value) : null;
  if (text?.type !== "text" || !match) return undefined;
  const first = { ...text, value: text.value.slice(match[0].length) };
  const body = { ...paragraph, start: paragraph.start + match[0].length, children: [first, ...rest] };
  const empty = rest.length === 0 && first.value === "";
  return alertFrom(node, match[1] ?? "", empty ? others : [body, ...others]);
}

function boldAlert(node: QuoteNode): AlertNode | undefined {
  const [paragraph] = node.children;
  if (paragraph?.type !== "paragraph") return undefined;
  const [strong, next] = paragraph.children;
  if (strong?.type !== "strong") return undefined;
  const text = plainText(strong).trim();
  const label = text.replace(/(?<!\s)\s*[:：]$/, "");
  const marked = label !== text || (next?.type === "text" && /^\s*[:：]/.test(next.value));
  return marked && !/\s/.test(label) ? alertFrom(node, label, node.children) : undefined;
}

function alertFrom({ start, end }: QuoteNode, label: string, children: FlowNode[]): AlertNode {
  return { type: "alert", start, end, label, children };
}
