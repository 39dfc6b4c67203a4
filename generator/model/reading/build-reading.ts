import type { Heading, PageSyntax } from "../../parse/syntax.ts";
import { rangeOf } from "../../text/source.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { BlockUse } from "../api-model.ts";
import type { Claimable, PageReading, Placed, SectionReading } from "../page-reading.ts";
import { flattenPage } from "./flatten-page.ts";
import { namespaceOf } from "./namespace-of.ts";
import { pageKindOf } from "./page-kind-of.ts";

/**
 * Lays a page flat for the readers of types and operations and tells its kind. `namespace` is that of pages that name
 * none; `words` are those that headings, column heads and cells are told by.
 */
export function buildReading(syntax: PageSyntax, namespace: string, words: Vocabulary): PageReading {
  const { sections, claimable, hidden } = flattenPage(syntax, words);
  const frontMatter = new Map(syntax.frontMatter?.fields.map(({ key, value }) => [key, value]));
  const claims = new Map<Claimable, BlockUse>();
  hidden.forEach((tab, block) => claims.set(block, { kind: "aside", reason: `tab ${tab}` }));
  const heading = titleHeading(sections);
  return {
    syntax,
    words,
    file: syntax.file,
    kind: pageKindOf(sections, frontMatter),
    title: heading?.node.content.text ?? frontMatter.get("title") ?? "",
    titleSource: rangeOf(heading?.lines ?? syntax.lines, heading?.node.content ?? { start: 0, end: 0 }),
    namespace: namespaceOf(sections) ?? namespace,
    frontMatter,
    sections,
    claimable,
    claims,
    bodyRows: new Map(),
  };
}

function titleHeading(sections: readonly SectionReading[]): Placed<Heading> | undefined {
  return (sections.find(({ heading }) => heading?.node.depth === 1) ?? sections.find(({ heading }) => heading))
    ?.heading;
}
