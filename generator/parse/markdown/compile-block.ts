import { exact } from "../../text/exact.ts";
import { parseJson } from "../../text/parse-json.ts";
import { codeContent } from "../code/code-content.ts";
import type { Annotation, Block, CodeBlock, Comment } from "../syntax.ts";
import { codeTextOf } from "./code-text-of.ts";
import type { CodeNode, CommentNode, FlowNode, HeadingNode, ListNode, ParagraphNode, QuoteNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";
import { richText, type InlineContext } from "./rich-text.ts";
import { tableOf } from "./table.ts";

export interface BlockContext extends InlineContext {
  /** Starts of the tables whose delimiter row was repaired. */
  readonly repairedTables: ReadonlySet<number>;
}

/** Compiles block nodes, and joins each code block with the annotation right before it. */
export function compileBlocks(nodes: readonly FlowNode[], context: BlockContext): readonly Block[] {
  const blocks: Block[] = [];
  let annotation: Annotation | undefined;
  for (const node of nodes) {
    const compile = compilers[node.type] as Compile<FlowNode["type"]> | undefined;
    if (!compile) continue;
    const block = compile(node, context);
    blocks.push(block.kind === "code" && annotation ? { ...block, annotation } : block);
    if (block.kind !== "comment") annotation = block.kind === "annotation" ? block : undefined;
  }
  return exact(blocks);
}

type Compile<Type extends FlowNode["type"]> = (node: Extract<FlowNode, { type: Type }>, context: BlockContext) => Block;

const compilers: { readonly [Type in FlowNode["type"]]?: Compile<Type> } = {
  paragraph: compileText,
  heading: compileText,
  list: compileList,
  table: (node, context) => tableOf(node, context, context.repairedTables.has(node.start)),
  code: compileCode,
  comment: compileComment,
  html: ({ value, start, end }) => ({ kind: "html", text: value, start, end }),
  alert: ({ label, children, start, end }, context) => ({
    kind: "alert",
    label,
    blocks: compileBlocks(children, context),
    start,
    end,
  }),
  blockquote: compileQuote,
  footnoteDefinition: compileQuote,
  include: ({ label, url, urlSpan, start, end }) => ({
    kind: "include",
    label,
    target: url,
    targetSpan: urlSpan,
    start,
    end,
  }),
  tabGroup: ({ children, start, end }, context) => ({
    kind: "tabs",
    tabs: children.map((tab) => ({
      id: tab.id,
      label: plainText(tab.heading).trim(),
      blocks: compileBlocks(tab.children, context),
      start: tab.start,
      end: tab.end,
    })),
    start,
    end,
  }),
  zone: ({ name, condition, children, start, end }, context) => ({
    kind: "zone",
    name,
    condition,
    blocks: compileBlocks(children, context),
    start,
    end,
  }),
};

/** A heading inside a list or quote heads no section; it is text. */
function compileText(node: ParagraphNode | HeadingNode, context: BlockContext): Block {
  const { start, end } = node;
  return { kind: "paragraph", content: richText(node.children, node, context), start, end };
}

function compileList({ ordered, children, start, end }: ListNode, context: BlockContext): Block {
  const items = children.map((item) => ({
    blocks: compileBlocks(item.children, context),
    start: item.start,
    end: item.end,
  }));
  return { kind: "list", ordered, items, start, end };
}

function compileQuote({ children, start, end }: QuoteNode, context: BlockContext): Block {
  return { kind: "quote", blocks: compileBlocks(children, context), start, end };
}

function compileCode(node: CodeNode, context: BlockContext): CodeBlock {
  const { start, end } = node;
  const language = node.lang.toLowerCase();
  const code = codeTextOf(node, context.source);
  return { kind: "code", language, text: code.text, content: codeContent(code, language), start, end };
}

function compileComment({ value, place, closed, start, end }: CommentNode): Annotation | Comment {
  if (!value.trimStart().startsWith("{")) return { kind: "comment", text: value, closed, start, end };
  const json = parseJson(value, place);
  const fields = json.value?.kind === "object" ? json.value.members : [];
  return { kind: "annotation", json, fields, start, end };
}
