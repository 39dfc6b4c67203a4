import type { PageKind } from "../api-model.ts";
import type { SectionReading } from "../page-reading.ts";
import { blocksOf, isWithin } from "../page-reading.ts";
import { blockTypeOf } from "./annotation-fields.ts";

/**
 * Tells what a page is: by what it contains, and where that leaves it open, by the front matter's `doc_type`. A page
 * with none of the signs is a concept page.
 */
export function pageKindOf(sections: readonly SectionReading[], frontMatter: ReadonlyMap<string, string>): PageKind {
  const declared = declaredKinds.find(([pattern]) => pattern.test(frontMatter.get("doc_type") ?? ""))?.[1];
  if (declared !== undefined && declared !== "concept") return declared;
  return signs.find(([, shows]) => sections.some(shows))?.[0] ?? "concept";
}

const declaredKinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^api/i, "api"],
  [/^resource/i, "resource"],
  [/^enum/i, "enum"],
  [/^concept/i, "concept"],
];

/** In the order of their weight. */
const signs: readonly (readonly [PageKind, (section: SectionReading) => boolean])[] = [
  ["resource", hasResource],
  ["api", hasRequestBlock],
  ["enum", (section) => section.role === "members" && blocksOf(section, "table").length > 0],
  ["resource", (section) => section.role === "properties" && blocksOf(section, "table").length > 0],
];

function hasResource(section: SectionReading): boolean {
  return blocksOf(section, "code").some(({ node }) => blockTypeOf(node.annotation) === "resource");
}

function hasRequestBlock(section: SectionReading): boolean {
  if (!isWithin(section, "httpRequest")) return false;
  return blocksOf(section, "code").some(({ node }) => node.content.kind === "routes" || node.content.kind === "http");
}
