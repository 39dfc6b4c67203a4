import { resolveInclude } from "../read/resolve-include.ts";
import type { Block, Include, PageSyntax, Section } from "./syntax.ts";

/** Returns the pages with each `Include` linked to the page that it names, or to the reason why it can't be. */
export function linkIncludes(pages: readonly PageSyntax[], includes: readonly PageSyntax[]): readonly PageSyntax[] {
  const pageByPath = new Map([...includes, ...pages].map((page) => [page.file, page]));
  return pages.map((page) => linkPage(page, { pageByPath, above: [] }));
}

interface Links {
  readonly pageByPath: ReadonlyMap<string, PageSyntax>;
  /** The pages that are being linked, the outermost first. */
  readonly above: readonly string[];
}

/** Includes nested deeper than this are not followed, so that pages can't multiply each other without end. */
const maxDepth = 4;

function linkPage(page: PageSyntax, links: Links): PageSyntax {
  const below = { ...links, above: [...links.above, page.file] };
  return {
    ...page,
    blocks: linkBlocks(page.blocks, below),
    sections: page.sections.map((section) => linkSection(section, below)),
  };
}

function linkSection(section: Section, links: Links): Section {
  return {
    ...section,
    blocks: linkBlocks(section.blocks, links),
    sections: section.sections.map((child) => linkSection(child, links)),
  };
}

function linkBlocks(blocks: readonly Block[], links: Links): readonly Block[] {
  return blocks.map((block) => linkBlock(block, links));
}

function linkBlock(block: Block, links: Links): Block {
  if (block.kind === "include") return linkInclude(block, links);
  if (block.kind === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: linkBlocks(item.blocks, links) })) };
  if (block.kind === "tabs")
    return { ...block, tabs: block.tabs.map((tab) => ({ ...tab, blocks: linkBlocks(tab.blocks, links) })) };
  if ("blocks" in block) return { ...block, blocks: linkBlocks(block.blocks, links) };
  return block;
}

function linkInclude(include: Include, links: Links): Include {
  const path = resolveInclude(links.above.at(-1) ?? "", include.target);
  if (path === undefined || path.startsWith("../")) return { ...include, fault: "outside" };
  const page = links.pageByPath.get(path);
  if (!page) return { ...include, fault: "missing" };
  if (links.above.includes(path) || links.above.length > maxDepth) return { ...include, fault: "circular" };
  return { ...include, fragment: linkPage(page, links) };
}
