import type { Annotation, Block, Include, PageSyntax, RichText, Section } from "../../parse/syntax.ts";
import { rangeOf, type LineMap } from "../../text/source.ts";
import type { Page, PageAnnotation } from "../api-model.ts";
import { blockTypeOf } from "../reading/annotation-fields.ts";

type PageFacts = Pick<Page, "links" | "includes" | "annotations" | "directives">;

interface Collection {
  readonly links: Page["links"][number][];
  readonly includes: Page["includes"][number][];
  readonly annotations: PageAnnotation[];
  readonly directives: Page["directives"][number][];
}

/**
 * Collects the links, includes, annotations and `<!-- markdrift … -->` directives of a page and of what it includes,
 * in their order, from everywhere: tabs that aren't read too.
 */
export function collectFacts(page: PageSyntax): PageFacts {
  const facts: Collection = { links: [], includes: [], annotations: [], directives: [] };
  collectPage(facts, page);
  return facts;
}

function collectPage(facts: Collection, page: PageSyntax): void {
  collectBlocks(facts, page.lines, page.blocks);
  for (const section of page.sections) collectSection(facts, page.lines, section);
}

function collectSection(facts: Collection, lines: LineMap, section: Section): void {
  collectLinks(facts, lines, section.heading.content);
  collectBlocks(facts, lines, section.blocks);
  for (const inner of section.sections) collectSection(facts, lines, inner);
}

function collectBlocks(facts: Collection, lines: LineMap, blocks: readonly Block[]): void {
  for (const block of blocks) {
    const collect = collectors[block.kind] as (facts: Collection, lines: LineMap, block: Block) => void;
    collect(facts, lines, block);
  }
}

const collectors: {
  readonly [Kind in Block["kind"]]: (facts: Collection, lines: LineMap, block: Extract<Block, { kind: Kind }>) => void;
} = {
  paragraph: (facts, lines, { content }) => collectLinks(facts, lines, content),
  list: (facts, lines, { items }) => {
    for (const { blocks } of items) collectBlocks(facts, lines, blocks);
  },
  table: (facts, lines, { columns, rows }) => {
    for (const { content } of columns) collectLinks(facts, lines, content);
    for (const { cells } of rows) for (const { content } of cells) collectLinks(facts, lines, content);
  },
  code: () => undefined,
  annotation: (facts, lines, annotation) => {
    facts.annotations.push(pageAnnotation(lines, annotation));
  },
  comment: (facts, lines, comment) => {
    const text = comment.text.trim();
    if (/^markdrift\b/u.test(text)) facts.directives.push({ text, source: rangeOf(lines, comment) });
  },
  html: () => undefined,
  alert: (facts, lines, { blocks }) => collectBlocks(facts, lines, blocks),
  quote: (facts, lines, { blocks }) => collectBlocks(facts, lines, blocks),
  tabs: (facts, lines, { tabs }) => {
    for (const { blocks } of tabs) collectBlocks(facts, lines, blocks);
  },
  zone: (facts, lines, { blocks }) => collectBlocks(facts, lines, blocks),
  include: (facts, lines, include) => collectInclude(facts, lines, include),
};

function collectInclude(facts: Collection, lines: LineMap, include: Include): void {
  const { target, fault, fragment, start, end } = include;
  facts.includes.push({ target, fault, lines, start, end });
  if (fragment !== undefined) collectPage(facts, fragment);
}

function collectLinks(facts: Collection, lines: LineMap, { parts }: RichText): void {
  for (const part of parts) {
    if (part.kind !== "link") continue;
    const { text, target, image, targetSpan } = part;
    facts.links.push({ text, target, image, targetSpan, lines });
  }
}

function pageAnnotation(lines: LineMap, annotation: Annotation): PageAnnotation {
  const { fields, json, start, end } = annotation;
  return { blockType: blockTypeOf(annotation), fields, json, lines, start, end };
}
