import type { Limits } from "../config/limits.ts";
import { mapChanged } from "../lazy/map-changed.ts";
import { exact } from "../text/exact.ts";
import type { Span } from "../text/source.ts";
import { depthOfJson } from "./depth-of-json.ts";
import { limitTable } from "./limit-table.ts";
import type {
  Annotation,
  Block,
  Body,
  CodeBlock,
  CodeContent,
  Excess,
  FrontMatter,
  HttpMessage,
  PageLimit,
  PageSyntax,
  Section,
  Table,
} from "./syntax.ts";

/**
 * Returns a page without what is beyond the limits: rows, columns and text of tables, JSON and blocks that nest too
 * deep, front matter of many aliases. What was left out stands in `excesses`. A page within the limits is returned as
 * it is.
 */
export function limitPage(page: PageSyntax, text: string, limits: Limits): PageSyntax {
  const work: Work = { limits, excesses: [], emptied: new Map() };
  const frontMatter = page.frontMatter && limitFrontMatter(page.frontMatter, text, work);
  const blocks = limitBlocks(page.blocks, 1, work);
  const sections = mapChanged(page.sections, (section) => limitSection(section, work));
  if (work.excesses.length === 0) return page;
  return { ...page, ...(frontMatter && { frontMatter }), blocks, sections, excesses: work.excesses };
}

interface Work {
  readonly limits: Limits;
  readonly excesses: Excess[];
  /** What is left of annotations that are beyond a limit. */
  readonly emptied: Map<Annotation, Annotation>;
}

/** Aliases are never followed; so many of them are no front matter all the same. */
function limitFrontMatter(frontMatter: FrontMatter, text: string, work: Work): FrontMatter {
  const { start, end } = frontMatter;
  const aliases = text.slice(start, end).match(/[\s,[:{-]\*[^\s,[\]{}*]/g)?.length ?? 0;
  return exceeds("yamlAliases", aliases, frontMatter, work) ? { fields: [], start, end } : frontMatter;
}

function limitSection(section: Section, work: Work): Section {
  const blocks = limitBlocks(section.blocks, 1, work);
  const sections = mapChanged(section.sections, (inner) => limitSection(inner, work));
  return blocks === section.blocks && sections === section.sections ? section : { ...section, blocks, sections };
}

function limitBlocks(blocks: readonly Block[], depth: number, work: Work): readonly Block[] {
  if (depth <= work.limits.nesting) return mapChanged(blocks, (block) => limitBlock(block, depth, work));
  const [first] = blocks;
  if (first) exceeds("nesting", depth, { start: first.start, end: (blocks.at(-1) ?? first).end }, work);
  return exact([]);
}

function limitBlock(block: Block, depth: number, work: Work): Block {
  if (block.kind === "paragraph") return block;
  if (block.kind === "table") return limitRows(block, work);
  if (block.kind === "code") return limitCode(block, work);
  if (block.kind === "annotation") return limitAnnotation(block, work);
  if (block.kind === "list") {
    const items = mapChanged(block.items, (item) => limitInside(item, depth, work));
    return items === block.items ? block : { ...block, items };
  }
  if (block.kind === "tabs") {
    const tabs = mapChanged(block.tabs, (tab) => limitInside(tab, depth, work));
    return tabs === block.tabs ? block : { ...block, tabs };
  }
  return "blocks" in block ? limitInside(block, depth, work) : block;
}

function limitInside<Parent extends { readonly blocks: readonly Block[] }>(
  parent: Parent,
  depth: number,
  work: Work,
): Parent {
  const blocks = limitBlocks(parent.blocks, depth + 1, work);
  return blocks === parent.blocks ? parent : { ...parent, blocks };
}

function limitRows(block: Table, work: Work): Table {
  const { table, excesses } = limitTable(block, work.limits);
  work.excesses.push(...excesses);
  return table;
}

/** The annotation is a block of its own too, in front of this one. */
function limitCode(block: CodeBlock, work: Work): CodeBlock {
  const { annotation, content } = block;
  const limited = annotation && (work.emptied.get(annotation) ?? annotation);
  const within = limitContent(content, work);
  if (limited === annotation && within === content) return block;
  return { ...block, ...(limited && { annotation: limited }), content: within };
}

function limitContent(content: CodeContent, work: Work): CodeContent {
  if (content.kind === "json") {
    const body = limitBody(content.body, work);
    return body === content.body ? content : { ...content, body };
  }
  if (content.kind !== "http") return content;
  const messages = mapChanged(content.messages, (message) => limitMessage(message, work));
  return messages === content.messages ? content : { ...content, messages };
}

function limitMessage(message: HttpMessage, work: Work): HttpMessage {
  const body = message.body && limitBody(message.body, work);
  return body === undefined || body === message.body ? message : { ...message, body };
}

/** JSON that nests too deep is text. */
function limitBody(body: Body, work: Work): Body {
  const depth = depthOfJson(body.json?.value);
  if (!exceeds("jsonDepth", depth, body, work)) return body;
  const { text, start, end } = body;
  return { text, start, end };
}

function limitAnnotation(annotation: Annotation, work: Work): Annotation {
  const depth = depthOfJson(annotation.json.value);
  if (!exceeds("jsonDepth", depth, annotation, work)) return annotation;
  const emptied: Annotation = { ...annotation, json: { faults: [] }, fields: [] };
  work.emptied.set(annotation, emptied);
  return emptied;
}

function exceeds(limit: PageLimit, found: number, { start, end }: Span, { limits, excesses }: Work): boolean {
  const most = limits[limit];
  if (found <= most) return false;
  excesses.push({ limit, found, most, start, end });
  return true;
}
