import type { Paragraph } from "../../parse/syntax.ts";
import type { Deprecation } from "../api-model.ts";
import type { PageReading, SectionReading } from "../page-reading.ts";
import { blocksOf } from "../page-reading.ts";

/** What a page's introduction says of its type. */
export interface Introduction {
  readonly description?: string;
  readonly deprecated?: Deprecation;
  readonly abstract: boolean;
  readonly openType: boolean;
}

/** Reads the paragraphs between the title and the next heading; the first is the description. */
export function introductionOf(page: PageReading): Introduction {
  const paragraphs = page.sections
    .filter(({ role, above }) => role === "other" && above.length === 0)
    .flatMap((section) => blocksOf(section, "paragraph"))
    .map(({ node }) => node.content.text)
    .filter((text) => text !== "" && !namespaceLine.test(text));
  const [description] = paragraphs;
  const deprecated = [...paragraphs, ...alertTexts(page.sections)].find((text) => deprecation.test(text));
  return {
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated: { description: deprecated } }),
    abstract: description !== undefined && /\b(?:is|as) an abstract\b|^abstract\b|^an? abstract\b/iu.test(description),
    openType: paragraphs.some((text) => /\bis an open type\b|^this (?:resource )?is an open type/iu.test(text)),
  };
}

const namespaceLine = /^[\p{L} ]+[:：] ?`?microsoft(?:\.\w+)+`?$/iu;

const deprecation =
  /\bthis (?:resource|type|api|entity|enum(?:eration)?)(?: type)? (?:is|has been|will be) deprecated\b|^deprecated\b|^\(deprecated\)/iu;

function alertTexts(sections: readonly SectionReading[]): readonly string[] {
  return sections
    .filter(({ role, above }) => role === "other" && above.length === 0)
    .flatMap((section) => blocksOf(section, "alert"))
    .flatMap(({ node }) => node.blocks)
    .filter((block): block is Paragraph => block.kind === "paragraph")
    .map(({ content }) => content.text);
}
