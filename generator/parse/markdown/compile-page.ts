import GithubSlugger from "github-slugger";
import type { Definition, Heading as MdastHeading, Root } from "mdast";
import type { Plugin } from "unified";
import type { VFile } from "vfile";
import { mapLines, type Span } from "../../text/source.ts";
import type { Heading, PageSyntax, Section } from "../syntax.ts";
import { compileBlocks, type BlockContext } from "./compile-block.ts";
import { frontMatterOf } from "./front-matter.ts";
import { nodeSpan } from "./node-span.ts";
import type { SectionNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";
import { richText } from "./rich-text.ts";

declare module "unified" {
  interface CompileResultMap {
    PageSyntax: PageSyntax;
  }
}

/** Makes a processor compile to the page syntax tree. */
export const compilePage: Plugin<[], Root, PageSyntax> = function () {
  this.compiler = (tree, file) => pageOf(tree as Root, file);
};

function pageOf(tree: Root, file: VFile): PageSyntax {
  const source = String(file);
  const yaml = tree.children.find((node) => node.type === "yaml");
  const sections = tree.children.filter((node) => node.type === "section");
  const rest = tree.children.filter((node) => node.type !== "section");
  const context: PageContext = {
    source,
    definitions: definitionsOf(tree),
    repairedTables: file.data.repairedTables ?? new Set(),
    slugger: new GithubSlugger(),
  };
  return {
    kind: "page",
    file: file.path,
    lines: mapLines(file.path, source),
    form: "markdown",
    ...(yaml && { frontMatter: frontMatterOf(yaml, source) }),
    blocks: compileBlocks(rest, context),
    sections: sections.map((section) => sectionOf(section, context)),
  };
}

interface PageContext extends BlockContext {
  readonly slugger: GithubSlugger;
}

function definitionsOf(tree: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const add = (node: Definition): void => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  };
  const waiting = tree.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "definition") add(node);
    else if ("children" in node && node.type !== "paragraph" && node.type !== "heading" && node.type !== "table")
      waiting.push(...node.children.toReversed());
  }
  return definitions;
}

function sectionOf(node: SectionNode, context: PageContext): Section {
  const heading = headingOf(node.heading, context);
  const sections = node.children.filter((child) => child.type === "section");
  const rest = node.children.filter((child) => child.type !== "section");
  return {
    heading,
    blocks: compileBlocks(rest, context),
    sections: sections.map((section) => sectionOf(section, context)),
    ...nodeSpan(node),
  };
}

function headingOf(node: MdastHeading, context: PageContext): Heading {
  const span = nodeSpan(node);
  const content = richText(node.children, contentSpan(context.source, span), context);
  const explicitAnchor = anchorOf(node);
  const slug = context.slugger.slug(plainText(node).trim());
  return {
    depth: node.depth,
    content,
    anchor: explicitAnchor ?? slug,
    ...(explicitAnchor !== undefined && { explicitAnchor }),
    ...span,
  };
}

const anchorTag = /^<a\s[^>]*?\b(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

function anchorOf(node: MdastHeading): string | undefined {
  for (const child of node.children) {
    const match = child.type === "html" ? anchorTag.exec(child.value) : null;
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
  const marks = /(?<=[ \t])#+$/.exec(text);
  return marks ? text.slice(0, marks.index) : text;
}

function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
}
