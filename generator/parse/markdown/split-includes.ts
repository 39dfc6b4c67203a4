import type { Span } from "../../text/source.ts";
import { linkTargetSpan } from "./link-target-span.ts";
import type { FlowNode, IncludeNode, InlineNode, LinkNode, ParagraphNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";

const opening = /\[!include\s*$/i;
const closing = /^\s*\]/;

/**
 * Turns each `[!INCLUDE [label](url)]` in a paragraph into a block; what else the paragraph says stays around them.
 * Undefined where there are none.
 */
export function splitIncludes(node: ParagraphNode, source: string): readonly FlowNode[] | undefined {
  if (node.children.length < 3) return undefined;
  const marks = findMarks(node);
  if (marks.length === 0) return undefined;
  const blocks: FlowNode[] = [];
  let from = node.start;
  let taken = 0;
  for (const { link, index } of marks) {
    const include = includeOf(link, source);
    const before = { start: from, end: include.start };
    if (!isBlank(before, source)) addParagraph(blocks, node.children.slice(taken, index), before);
    blocks.push(include);
    taken = index + 1;
    from = include.end;
  }
  const behind = { start: from, end: node.end };
  if (!isBlank(behind, source)) addParagraph(blocks, node.children.slice(taken), behind);
  return blocks;
}

interface Mark {
  readonly link: LinkNode;
  readonly index: number;
}

function findMarks(node: ParagraphNode): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 1; index < node.children.length - 1; index += 1) {
    const link = node.children[index];
    if (link?.type === "link" && isDirective(node, index)) marks.push({ link, index });
  }
  return marks;
}

function isDirective(node: ParagraphNode, index: number): boolean {
  const before = node.children[index - 1];
  const after = node.children[index + 1];
  return after?.type === "text" && closing.test(after.value) && before?.type === "text" && opening.test(before.value);
}

function includeOf(link: LinkNode, source: string): IncludeNode {
  const start = source.lastIndexOf("[!", link.start);
  const end = source.indexOf("]", link.end) + 1;
  const urlSpan = linkTargetSpan(source, link);
  return { type: "include", start, end, label: plainText(link), url: link.url, urlSpan };
}

function isBlank({ start, end }: Span, source: string): boolean {
  return start <= end && source.slice(start, end).trim() === "";
}

function addParagraph(blocks: FlowNode[], children: readonly InlineNode[], { start, end }: Span): void {
  const kept = children.map((child, index) => withoutMarks(child, index === children.length - 1));
  if (kept.every((child) => child.type === "text" && child.value.trim() === "")) return;
  blocks.push({ type: "paragraph", start, end, children: kept });
}

function withoutMarks(child: InlineNode, last: boolean): InlineNode {
  if (child.type !== "text") return child;
  const value = child.value.replace(closing, "");
  return { ...child, value: last ? value.replace(opening, "") : value };
}
