import type { Block, RichText } from "../../parse/syntax.ts";
import type { FlatBlock, Placed, SectionReading } from "../page-reading.ts";

/** Returns the texts of a section in the order of the page: paragraphs, list items, and those of alerts and quotes. */
export function proseOf(section: SectionReading): readonly Placed<RichText>[] {
  return section.blocks.flatMap(({ node, lines }) => textsOf(node).map((content) => ({ node: content, lines })));
}

function textsOf(block: FlatBlock | Block): readonly RichText[] {
  if (block.kind === "paragraph") return [block.content];
  if (block.kind === "list") return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
  return block.kind === "alert" || block.kind === "quote" ? block.blocks.flatMap(textsOf) : [];
}
