import { once } from "../../lazy/once.ts";
import type { Page } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import { useOf } from "../page-reading.ts";
import { isCode, isTable, markPage } from "./mark-page.ts";
import { pageCodeBlock } from "./page-code-block.ts";
import { pageTable } from "./page-table.ts";

/**
 * Builds what the model says of a page as a whole. All readers must have made their claims before one asks for its lists,
 * which are built then, all at once: what was read of the page is let go of.
 */
export function buildPage(page: PageReading): Page {
  const { file, kind, title, frontMatter, namespace, titleSource: source, syntax } = page;
  const facts = { file, kind, title, frontMatter: Object.fromEntries(frontMatter), namespace, source };
  return withLists(
    { ...facts, lines: syntax.lines },
    once(() => listsOf(page)),
  );
}

type PageLists = Pick<Page, "headings" | "links" | "includes" | "annotations" | "directives" | "tables" | "codeBlocks">;

/** A function of its own, as what one closure of a function holds all of them hold. */
function withLists(facts: Omit<Page, keyof PageLists>, lists: () => PageLists): Page {
  return {
    ...facts,
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
  };
}

function listsOf(page: PageReading): PageLists {
  const { claimable } = page;
  return {
    ...markPage(page),
    tables: claimable.filter(isTable).map((table) => pageTable(table, useOf(page, table.node))),
    codeBlocks: claimable.filter(isCode).map((block) => pageCodeBlock(block, useOf(page, block.node))),
  };
}
