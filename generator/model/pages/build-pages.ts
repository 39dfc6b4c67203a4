import { once } from "../../lazy/once.ts";
import type { CodeBlock, Heading, Table } from "../../parse/syntax.ts";
import type { Page, PageHeading } from "../api-model.ts";
import type { Claimable, PageReading, Placed } from "../page-reading.ts";
import { useOf } from "../page-reading.ts";
import { collectFacts } from "./collect-facts.ts";
import { pageCodeBlock } from "./page-code-block.ts";
import { pageTable } from "./page-table.ts";

/** Builds what the model says of each page as a whole. All readers must have made their claims before. */
export function buildPages(pages: readonly PageReading[]): readonly Page[] {
  return pages.map(buildPage);
}

function buildPage(page: PageReading): Page {
  const lists = once(() => listsOf(page));
  return {
    file: page.file,
    kind: page.kind,
    title: page.title,
    frontMatter: Object.fromEntries(page.frontMatter),
    namespace: page.namespace,
    source: page.titleSource,
    get headings() {
      return lists().headings;
    },
    get links() {
      return lists().links;
    },
    get includes() {
      return lists().includes;
    },
    get annotations() {
      return lists().annotations;
    },
    get directives() {
      return lists().directives;
    },
    get tables() {
      return lists().tables;
    },
    get codeBlocks() {
      return lists().codeBlocks;
    },
    lines: page.syntax.lines,
  };
}

type PageLists = Pick<Page, "headings" | "links" | "includes" | "annotations" | "directives" | "tables" | "codeBlocks">;

/** All at once, so that what was read of the page is let go of. */
function listsOf(page: PageReading): PageLists {
  const tables = page.claimable.filter(isTable);
  const codeBlocks = page.claimable.filter(isCode);
  return {
    headings: headingsOf(page),
    ...collectFacts(page.syntax),
    tables: tables.map((table) => pageTable(table, useOf(page, table.node))),
    codeBlocks: codeBlocks.map((block) => pageCodeBlock(block, useOf(page, block.node))),
  };
}

function headingsOf({ sections }: PageReading): readonly PageHeading[] {
  return sections.flatMap(({ heading }) => (heading === undefined ? [] : pageHeading(heading)));
}

function pageHeading({ node, lines }: Placed<Heading>): PageHeading {
  const { depth, content, anchor, start, end } = node;
  return { depth, text: content.text, anchor, lines, start, end };
}

function isTable(placed: Placed<Claimable>): placed is Placed<Table> {
  return placed.node.kind === "table";
}

function isCode(placed: Placed<Claimable>): placed is Placed<CodeBlock> {
  return placed.node.kind === "code";
}
