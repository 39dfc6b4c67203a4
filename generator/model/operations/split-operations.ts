import type { CodeBlock, Heading } from "../../parse/syntax.ts";
import type { SourceRange } from "../../text/source.ts";
import type { PageReading, Placed, SectionReading } from "../page-reading.ts";
import { isWithin, placeOf } from "../page-reading.ts";

/** The part of a page that describes one operation. */
export interface OperationScope {
  readonly page: PageReading;
  readonly title: string;
  readonly source: SourceRange;
  /** Its own sections and those that it shares with the page's other operations, in the order of the page. */
  readonly sections: readonly SectionReading[];
  /** The section whose first words describe the operation. */
  readonly intro: SectionReading | undefined;
  readonly routeBlocks: readonly Placed<CodeBlock>[];
}

/**
 * Splits a page into its operations. One is the rule; where HTTP request sections stand below headings of their own
 * ("Get a user's OneDrive"), each of those headings is an operation, and permissions are shared. What else stands
 * outside of all of them is shared where the page has no operation of its own.
 */
export function splitOperations(page: PageReading): readonly OperationScope[] {
  const routeSections = page.sections.filter(listsRoutes);
  if (routeSections.length < 2) return [pageScope(page, page.sections, routeSections)];
  const owners = new Set(routeSections.map((section) => ownerOf(page, section)));
  if (owners.size < 2) return [pageScope(page, page.sections, routeSections)];
  const rest = page.sections.filter((section) => !headingsOf(section).some((heading) => owners.has(heading)));
  return [...owners].map((owner, index) =>
    owner === undefined
      ? pageScope(
          page,
          rest,
          routeSections.filter((section) => rest.includes(section)),
        )
      : headingScope(page, owner, { rest, alone: !owners.has(undefined), first: index === 0 }),
  );
}

/** An HTTP request section, or one below it that parts its routes by what they do. */
function listsRoutes(section: SectionReading): boolean {
  if (section.role !== "httpRequest" && section.role !== "other") return false;
  return isWithin(section, "httpRequest") && !isWithin(section, "examples", "request", "response");
}

/** The heading above a section that names an operation; undefined where that is the page's title. */
function ownerOf(page: PageReading, section: SectionReading): Heading | undefined {
  const owner = section.above.findLast(({ role }) => role === "other")?.heading;
  return owner === titleHeading(page) ? undefined : owner;
}

function titleHeading(page: PageReading): Heading | undefined {
  const titled = page.sections.find(({ heading }) => heading?.node.depth === 1);
  return (titled ?? page.sections.find(({ heading }) => heading !== undefined))?.heading?.node;
}

function headingsOf(section: SectionReading): Heading[] {
  const above = section.above.map(({ heading }) => heading);
  return section.heading === undefined ? above : [...above, section.heading.node];
}

function pageScope(
  page: PageReading,
  sections: readonly SectionReading[],
  routeSections: readonly SectionReading[],
): OperationScope {
  const title = titleHeading(page);
  return {
    page,
    title: page.title,
    source: page.titleSource,
    sections,
    intro: sections.find(({ heading }) => heading !== undefined && heading.node === title) ?? sections[0],
    routeBlocks: routeSections.length > 0 ? routeSections.flatMap(routeBlocksOf) : looseRoutes(sections),
  };
}

interface Surroundings {
  readonly rest: readonly SectionReading[];
  /** No operation stands outside of the headings. */
  readonly alone: boolean;
  readonly first: boolean;
}

function headingScope(page: PageReading, owner: Heading, { rest, alone, first }: Surroundings): OperationScope {
  const own = page.sections.filter((section) => headingsOf(section).includes(owner));
  const roles = new Set(own.map(({ role }) => role));
  const shared = rest.filter((section) => {
    if (isWithin(section, "permissions")) return !roles.has("permissions");
    if (!alone || section.role === "other") return false;
    return isWithin(section, "examples") ? first && !roles.has("examples") : !roles.has(section.role);
  });
  const intro = own.find(({ heading }) => heading?.node === owner);
  return {
    page,
    title: owner.content.text,
    source: intro?.heading === undefined ? page.titleSource : placeOf(intro.heading, owner.content),
    sections: page.sections.filter((section) => own.includes(section) || shared.includes(section)),
    intro,
    routeBlocks: own.filter(listsRoutes).flatMap(routeBlocksOf),
  };
}

function routeBlocksOf(section: SectionReading): Placed<CodeBlock>[] {
  return section.codeBlocks.filter(({ node: { content } }) =>
    content.kind === "http" ? content.messages.every(({ kind }) => kind === "request") : content.kind === "routes",
  );
}

/** Route lists of a page without an HTTP request section, wherever they stand outside of examples. */
function looseRoutes(sections: readonly SectionReading[]): Placed<CodeBlock>[] {
  const outside = sections.filter(
    (section) => !isWithin(section, "examples", "request", "response", "queryParameters"),
  );
  return outside.flatMap((section) => section.codeBlocks).filter(({ node }) => node.content.kind === "routes");
}
