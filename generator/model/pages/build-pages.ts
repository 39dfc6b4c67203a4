import type { Page } from "../api-model.ts";
import type { PageReading } from "../page-reading.ts";
import { placeOf, useOf } from "../page-reading.ts";
import { collectFacts } from "./collect-facts.ts";
import { pageCodeBlock } from "./page-code-block.ts";
import { pageTable } from "./page-table.ts";

/** Builds what the model says of each page as a whole. All readers must have made their claims before. */
export function buildPages(pages: readonly PageReading[]): readonly Page[] {
  return pages.map(buildPage);
}

function buildPage(page: PageReading): Page {
  const { syntax } = page;
  const tables: Page["tables"][number][] = [];
  const codeBlocks: Page["codeBlocks"][number][] = [];
  for (const placed of page.claimable) {
    const { node } = placed;
    const use = useOf(page, node);
    if (node.kind === "table") tables.push(pageTable({ node, lines: placed.lines }, use));
    else codeBlocks.push(pageCodeBlock({ node, lines: placed.lines }, use));
  }
  return {
    file: page.file,
    kind: page.kind,
    title: page.title,
    frontMatter: Object.fromEntries(page.frontMatter),
    namespace: page.namespace,
    source: page.titleSource,
    headings: page.sections.flatMap(({ heading }) =>
      heading === undefined
        ? []
        : [
            {
              depth: heading.node.depth,
              text: heading.node.content.text,
              anchor: heading.node.anchor,
              source: placeOf(heading, heading.node),
            },
          ],
    ),
    ...collectFacts(syntax),
    tables,
    codeBlocks,
    lines: syntax.lines,
  };
}
