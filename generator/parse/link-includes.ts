import { defaultLimits, type Limits } from "../config/limits.ts";
import { mapChanged } from "../lazy/map-changed.ts";
import { resolveInclude } from "../read/resolve-include.ts";
import type { Block, Include, PageSyntax, Section } from "./syntax.ts";

/** How far includes are followed. */
export type IncludeLimits = Pick<Limits, "includeDepth" | "includes">;

/**
 * Returns the pages with each `Include` linked to the page that it names, or to the reason why it can't be. The paths of those
 * that aren't there are added to `missing`.
 */
export function linkIncludes(
  pages: readonly PageSyntax[],
  includes: readonly PageSyntax[],
  limits: IncludeLimits = defaultLimits,
  missing = new Set<string>(),
): readonly PageSyntax[] {
  const pageByPath = new Map([...includes, ...pages].map((page) => [page.file, page]));
  return pages.map((page) => linkPage(page, { pageByPath, above: [], limits, followed: { count: 0 }, missing }));
}

interface Links {
  readonly pageByPath: ReadonlyMap<string, PageSyntax>;
  /** The pages that are being linked, the outermost first. */
  readonly above: readonly string[];
  readonly limits: IncludeLimits;
  /** How many includes of the outermost page have been followed. */
  readonly followed: { count: number };
  readonly missing: Set<string>;
}

function linkPage(page: PageSyntax, links: Links): PageSyntax {
  const below = { ...links, above: [...links.above, page.file] };
  const blocks = linkBlocks(page.blocks, below);
  const sections = mapChanged(page.sections, (section) => linkSection(section, below));
  return blocks === page.blocks && sections === page.sections ? page : { ...page, blocks, sections };
}

function linkSection(section: Section, links: Links): Section {
  const blocks = linkBlocks(section.blocks, links);
  const sections = mapChanged(section.sections, (child) => linkSection(child, links));
  return blocks === section.blocks && sections === section.sections ? section : { ...section, blocks, sections };
}

/** Most pages include nothing: their trees aren't copied. */
function linkBlocks(blocks: readonly Block[], links: Links): readonly Block[] {
  return mapChanged(blocks, (block) => linkBlock(block, links));
}

function linkBlock(block: Block, links: Links): Block {
  if (block.kind === "paragraph") return block;
  if (block.kind === "include") return linkInclude(block, links);
  if (block.kind === "list") {
    const items = mapChanged(block.items, (item) => linkInside(item, links));
    return items === block.items ? block : { ...block, items };
  }
  if (block.kind === "tabs") {
    const tabs = mapChanged(block.tabs, (tab) => linkInside(tab, links));
    return tabs === block.tabs ? block : { ...block, tabs };
  }
  return "blocks" in block ? linkInside(block, links) : block;
}

function linkInside<Parent extends { readonly blocks: readonly Block[] }>(parent: Parent, links: Links): Parent {
  const blocks = linkBlocks(parent.blocks, links);
  return blocks === parent.blocks ? parent : { ...parent, blocks };
}

function linkInclude(include: Include, links: Links): Include {
  const path = resolveInclude(links.above.at(-1) ?? "", include.target);
  if (path === undefined || path.startsWith("../")) return { ...include, fault: "outside" };
  const page = links.pageByPath.get(path);
  if (!page) {
    links.missing.add(path);
    return { ...include, fault: "missing" };
  }
  if (links.above.includes(path)) return { ...include, fault: "circular" };
  if (links.above.length > links.limits.includeDepth) return { ...include, fault: "tooDeep" };
  if (links.followed.count >= links.limits.includes) return { ...include, fault: "tooMany" };
  links.followed.count += 1;
  return { ...include, fragment: linkPage(page, links) };
}
