import { rememberByObject } from "../../lazy/remember-by-object.ts";
import type { CodeBlock, Heading, Table } from "../../parse/syntax.ts";
import type { Page, PageHeading, PagePart } from "../api-model.ts";
import type { Claimable, PageReading, Placed } from "../page-reading.ts";
import { collectFacts } from "./collect-facts.ts";

/** What a page shows whatever types there are, and whatever its tables and code blocks are read as. */
export interface PageMarks extends Pick<
  Page,
  "file" | "headings" | "links" | "includes" | "annotations" | "directives" | "lines"
> {
  readonly tables: readonly PagePart[];
  readonly codeBlocks: readonly PagePart[];
}

/** Marks what a page shows by itself. */
export const markPage = rememberByObject((page: PageReading): PageMarks => {
  const { file, syntax, claimable } = page;
  return {
    file,
    headings: headingsOf(page),
    ...collectFacts(syntax),
    tables: claimable.filter(isTable).map(placePart),
    codeBlocks: claimable.filter(isCode).map(placePart),
    lines: syntax.lines,
  };
});

function headingsOf({ sections }: PageReading): readonly PageHeading[] {
  return sections.flatMap(({ heading }) => (heading === undefined ? [] : pageHeading(heading)));
}

function pageHeading({ node, lines }: Placed<Heading>): PageHeading {
  const { depth, content, anchor, start, end } = node;
  return { depth, text: content.text, anchor, lines, start, end };
}

function placePart({ node: { start, end }, lines }: Placed<Claimable>): PagePart {
  return { lines, start, end };
}

/** Returns whether a block is a table. */
export function isTable(placed: Placed<Claimable>): placed is Placed<Table> {
  return placed.node.kind === "table";
}

/** Returns whether a block is code. */
export function isCode(placed: Placed<Claimable>): placed is Placed<CodeBlock> {
  return placed.node.kind === "code";
}
