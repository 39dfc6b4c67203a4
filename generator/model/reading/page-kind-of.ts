import type { PageKind } from "../api-model.ts";
import type { SectionReading } from "../page-reading.ts";
import { isWithin } from "../page-reading.ts";
import { blockTypeOf } from "./annotation-fields.ts";

/**
 * Tells what a page is. What it contains decides: an HTTP request section makes an API page, a JSON representation a
 * resource page. Where that leaves it open, the front matter's `doc_type` does, and then weaker signs. A page declared a
 * resource that describes none is a concept page.
 */
export function pageKindOf(sections: readonly SectionReading[], frontMatter: ReadonlyMap<string, string>): PageKind {
  if (sections.some(hasRequestBlock)) return "api";
  if (sections.some(hasResource)) return "resource";
  const declared = declaredKinds.find(([pattern]) => pattern.test(frontMatter.get("doc_type") ?? ""))?.[1];
  if (declared !== undefined && declared !== "resource") return declared;
  return signs.find(([, shows]) => sections.some((section) => shows(section, section.tables.length)))?.[0] ?? "concept";
}

const declaredKinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^api/i, "api"],
  [/^resource/i, "resource"],
  [/^enum/i, "enum"],
  [/^concept/i, "concept"],
];

/** In the order of their weight. */
const signs: readonly (readonly [PageKind, (section: SectionReading, tables: number) => boolean])[] = [
  ["enum", ({ role }, tables) => role === "members" && tables > 0],
  ["resource", ({ role }, tables) => (role === "properties" || role === "relationships") && tables > 0],
  ["resource", (section) => section.role === "jsonRepresentation" && section.codeBlocks.length > 0],
];

function hasResource(section: SectionReading): boolean {
  return section.codeBlocks.some(({ node }) => blockTypeOf(node.annotation) === "resource");
}

function hasRequestBlock(section: SectionReading): boolean {
  if (!isWithin(section, "httpRequest")) return false;
  return section.codeBlocks.some(({ node }) => node.content.kind === "routes" || node.content.kind === "http");
}
