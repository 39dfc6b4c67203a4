import type { SourceFile } from "../../read/sources.ts";
import { exact } from "../../text/exact.ts";
import { mapLines, type Span } from "../../text/source.ts";
import { startSlugs, type Slugs } from "../slugs.ts";
import type { Block, Heading, PageSyntax, Section } from "../syntax.ts";
import { compileBlocks, type BlockContext } from "./compile-block.ts";
import { flowParentsIn } from "./flow-parents-in.ts";
import { frontMatterOf } from "./front-matter.ts";
import type { FlowNode, HeadingNode, InlineNode, RootNode, SectionNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";
import { richText } from "./rich-text.ts";

/** Compiles the nodes of a page to its syntax tree. */
export function compilePage(tree: RootNode, file: SourceFile, repairedTables: ReadonlySet<number>): PageSyntax {
  const source = file.text;
  const yaml = tree.children.find((node) => node.type === "yaml");
  const definitions = new Map<string, string>();
  if (source.includes("]:")) addDefinitions(tree.children, definitions);
  const context: PageContext = { source, definitions, repairedTables, slugs: startSlugs() };
  const { blocks, sections } = contentOf(tree.children, context);
  return {
    kind: "page",
    file: file.path,
    lines: mapLines(file.path, source),
    form: "markdown",
    ...(yaml && { frontMatter: frontMatterOf(yaml, source) }),
    blocks,
    sections,
  };
}

interface PageContext extends BlockContext {
  readonly slugs: Slugs;
}

/** Of several definitions of a label the first counts. */
function addDefinitions(nodes: readonly FlowNode[], definitions: Map<string, string>): void {
  for (const node of nodes) {
    for (const parent of flowParentsIn(node)) addDefinitions(parent.children, definitions);
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  }
}

interface Content {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Compiles what stands below a heading: sections nested in it come last. */
function contentOf(nodes: readonly FlowNode[], context: PageContext): Content {
  const blocks = compileBlocks(nodes, context);
  const sections: Section[] = [];
  for (const node of nodes) if (node.type === "section") sections.push(sectionOf(node, context));
  return { blocks, sections: exact(sections) };
}

function sectionOf(node: SectionNode, context: PageContext): Section {
  const { start, end } = node;
  const heading = headingOf(node.heading, context);
  const { blocks, sections } = contentOf(node.children, context);
  return { heading, blocks, sections, start, end };
}

function headingOf(node: HeadingNode, context: PageContext): Heading {
  const { depth, children, start, end } = node;
  const content = richText(children, contentSpan(context.source, node), context);
  const explicitAnchor = anchorOf(children);
  const slug = context.slugs.take(plainText(node).trim());
  if (explicitAnchor === undefined) return { depth, content, anchor: slug, start, end };
  return { depth, content, anchor: explicitAnchor, explicitAnchor, start, end };
}

const anchorTag = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function anchorOf(nodes: readonly InlineNode[]): string | undefined {
  for (const node of nodes) {
    const match = node.type === "html" ? anchorTag.exec(node.value) : null;
    if (match) return match[1] ?? match[2] ?? match[3];
  }
  return undefined;
}

/** `## ▸text◂ ##`, or the lines above a row of `=` or `-`. */
function contentSpan(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end).trimEnd();
  const lead = /^#{1,6}[ \t]*/.exec(text)?.[0].length ?? 0;
  const inner = (lead > 0 ? withoutClosing(text) : text.slice(0, Math.max(0, lastLineEnd(text)))).trimEnd();
  return { start: start + lead, end: start + Math.max(lead, inner.length) };
}

function withoutClosing(text: string): string {
  if (!text.endsWith("#")) return text;
  const marks = /(?<=[ \t])#+$/.exec(text);
  return marks ? text.slice(0, marks.index) : text;
}

function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
}
