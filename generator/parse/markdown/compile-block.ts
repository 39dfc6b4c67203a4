import type { Code, Heading as MdastHeading, List as MdastList, Paragraph as MdastParagraph, RootContent } from "mdast";
import { parseJson } from "../../text/parse-json.ts";
import { codeContent } from "../code/code-content.ts";
import type { Annotation, Block, CodeBlock, Comment } from "../syntax.ts";
import { codeTextOf, commentText } from "./code-text-of.ts";
import { nodeSpan } from "./node-span.ts";
import type { CommentNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";
import { richText, type InlineContext } from "./rich-text.ts";
import { tableOf } from "./table.ts";

export interface BlockContext extends InlineContext {
  /** Starts of the tables whose delimiter row was repaired. */
  readonly repairedTables: ReadonlySet<number>;
}

/** Compiles block nodes, and joins each code block with the annotation right before it. */
export function compileBlocks(nodes: readonly RootContent[], context: BlockContext): readonly Block[] {
  const blocks: Block[] = [];
  let annotation: Annotation | undefined;
  for (const node of nodes) {
    for (const block of compileBlock(node, context)) {
      blocks.push(block.kind === "code" && annotation ? { ...block, annotation } : block);
      if (block.kind !== "comment") annotation = block.kind === "annotation" ? block : undefined;
    }
  }
  return blocks;
}

type Compile<Kind extends RootContent["type"]> = (
  node: Extract<RootContent, { type: Kind }>,
  context: BlockContext,
) => Block;

const compilers: { readonly [Kind in RootContent["type"]]?: Compile<Kind> } = {
  paragraph: compileText,
  heading: compileText,
  list: compileList,
  table: (node, context) => tableOf(node, context, context.repairedTables.has(nodeSpan(node).start)),
  code: compileCode,
  comment: compileComment,
  html: (node) => ({ kind: "html", text: node.value, ...nodeSpan(node) }),
  alert: (node, context) => ({
    kind: "alert",
    label: node.label,
    blocks: compileBlocks(node.children, context),
    ...nodeSpan(node),
  }),
  blockquote: (node, context) => ({ kind: "quote", blocks: compileBlocks(node.children, context), ...nodeSpan(node) }),
  footnoteDefinition: (node, context) => ({
    kind: "quote",
    blocks: compileBlocks(node.children, context),
    ...nodeSpan(node),
  }),
  include: (node) => ({
    kind: "include",
    label: node.label,
    target: node.url,
    targetSpan: node.urlSpan,
    ...nodeSpan(node),
  }),
  tabGroup: (node, context) => ({
    kind: "tabs",
    tabs: node.children.map((tab) => ({
      id: tab.id,
      label: plainText(tab.heading).trim(),
      blocks: compileBlocks(tab.children, context),
      ...nodeSpan(tab),
    })),
    ...nodeSpan(node),
  }),
  zone: (node, context) => ({
    kind: "zone",
    name: node.name,
    condition: node.condition,
    blocks: compileBlocks(node.children, context),
    ...nodeSpan(node),
  }),
};

function compileBlock(node: RootContent, context: BlockContext): readonly Block[] {
  const compile = compilers[node.type] as Compile<RootContent["type"]> | undefined;
  return compile ? [compile(node, context)] : [];
}

/** A heading inside a list or quote heads no section; it is text. */
function compileText(node: MdastParagraph | MdastHeading, context: BlockContext): Block {
  const span = nodeSpan(node);
  return { kind: "paragraph", content: richText(node.children, span, context), ...span };
}

function compileList(node: MdastList, context: BlockContext): Block {
  const items = node.children.map((item) => ({ blocks: compileBlocks(item.children, context), ...nodeSpan(item) }));
  return { kind: "list", ordered: node.ordered === true, items, ...nodeSpan(node) };
}

function compileCode(node: Code, context: BlockContext): CodeBlock {
  const language = (node.lang ?? "").toLowerCase();
  const code = codeTextOf(node, context.source);
  return { kind: "code", language, text: code.text, content: codeContent(code, language), ...nodeSpan(node) };
}

function compileComment(node: CommentNode, context: BlockContext): Annotation | Comment {
  const span = nodeSpan(node);
  if (!node.value.trimStart().startsWith("{"))
    return { kind: "comment", text: node.value, closed: node.closed, ...span };
  const code = commentText(node, context.source);
  const json = parseJson(code.text, code.place);
  const members = json.value?.kind === "object" ? json.value.members : [];
  const fields = members.map(({ key, keySpan, value }) => ({ key, keySpan, value }));
  return { kind: "annotation", json, fields, ...span };
}
