import { once } from "../../lazy/once.ts";
import type { CodeBlock, Table } from "../../parse/syntax.ts";
import type { Page, PageHeading } from "../api-model.ts";
import type { Claimable, PageReading, Placed } from "../page-reading.ts";
import { placeOf, useOf } from "../page-reading.ts";
import { collectFacts } from "./collect-facts.ts";
import { pageCodeBlock } from "./page-code-block.ts";
import { pageTable } from "./page-table.ts";

/** Builds what the model says of each page as a whole. All readers must have made their claims before. */
export function buildPages(pages: readonly PageReading[]): readonly Page[] {
  return pages.map(buildPage);
}

function buildPage(page: PageReading): Page {
  const headings = once(() => headingsOf(page));
  const facts = once(() => collectFacts(page.syntax));
  const tables = once(() => page.claimable.filter(isTable).map((table) => pageTable(table, useOf(page, table.node))));
  const codeBlocks = once(() =>
    page.claimable.filter(isCode).map((block) => pageCodeBlock(block, useOf(page, block.node))),
  );
  return {
    file: page.file,
    kind: page.kind,
    title: page.title,
    frontMatter: Object.fromEntries(page.frontMatter),
    namespace: page.namespace,
    source: page.titleSource,
    get headings() {
      return headings();
    },
    get links() {
      return facts().links;
    },
    get includes() {
      return facts().includes;
    },
    get annotations() {
      return facts().annotations;
    },
    get directives() {
      return facts().directives;
    },
    get tables() {
      return tables();
    },
    get codeBlocks() {
      return codeBlocks();
    },
    lines: page.syntax.lines,
  };
}

function headingsOf({ sections }: PageReading): readonly PageHeading[] {
  return sections.flatMap(({ heading }) => {
    if (heading === undefined) return [];
    const { depth, content, anchor } = heading.node;
    return [{ depth, text: content.text, anchor, source: placeOf(heading, heading.node) }];
  });
}

function isTable(placed: Placed<Claimable>): placed is Placed<Table> {
  return placed.node.kind === "table";
}

function isCode(placed: Placed<Claimable>): placed is Placed<CodeBlock> {
  return placed.node.kind === "code";
}
