import type { Link, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { VFile } from "vfile";
import type { IncludeNode } from "./nodes.ts";
import { linkTargetSpan } from "./link-target-span.ts";
import { nodeSpan, positionAt } from "./node-span.ts";
import { plainText } from "./plain-text.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const opening = /\[!include\s*$/i;

/** Turns `[!INCLUDE [label](url)]` in paragraphs into blocks; what else a paragraph says stays around them. */
export function includes() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    rewriteFlow(tree, (children) => children.flatMap((child) => splitIncludes(child, source)));
  };
}

function splitIncludes(node: RootContent, source: string): RootContent[] {
  if (node.type !== "paragraph") return [node];
  const marks = node.children.flatMap((child, index) =>
    child.type === "link" && isDirective(node, index) ? [{ link: child, index }] : [],
  );
  if (marks.length === 0) return [node];
  const { start, end } = nodeSpan(node);
  const blocks: RootContent[] = [];
  let from = start;
  let taken = 0;
  for (const { link, index } of marks) {
    const include = includeOf(link, source);
    const place = nodeSpan(include);
    addParagraph(blocks, node.children.slice(taken, index), { start: from, end: place.start });
    blocks.push(include);
    taken = index + 1;
    from = place.end;
  }
  addParagraph(blocks, node.children.slice(taken), { start: from, end });
  return blocks;
}

function isDirective(node: Paragraph, index: number): boolean {
  const before = node.children[index - 1];
  const after = node.children[index + 1];
  return before?.type === "text" && opening.test(before.value) && after?.type === "text" && /^\s*\]/.test(after.value);
}

function includeOf(link: Link, source: string): IncludeNode {
  const span = nodeSpan(link);
  const start = source.lastIndexOf("[!", span.start);
  const end = source.indexOf("]", span.end) + 1;
  const urlSpan = linkTargetSpan(source, span);
  return { type: "include", label: plainText(link), url: link.url, urlSpan, position: positionAt({ start, end }) };
}

function addParagraph(
  blocks: RootContent[],
  children: readonly PhrasingContent[],
  span: { start: number; end: number },
): void {
  const kept = children.map((child, index) => withoutMarks(child, index === children.length - 1));
  if (kept.every((child) => child.type === "text" && child.value.trim() === "")) return;
  blocks.push({ type: "paragraph", children: kept, position: positionAt(span) });
}

function withoutMarks(child: PhrasingContent, last: boolean): PhrasingContent {
  if (child.type !== "text") return child;
  const value = child.value.replace(/^\s*\]/, "");
  return { ...child, value: last ? value.replace(opening, "") : value };
}
