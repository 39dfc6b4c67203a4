import type { Block, RichText } from "../../parse/syntax.ts";
import type { LineMap } from "../../text/source.ts";
import type { FlatBlock, Placed, SectionReading } from "../page-reading.ts";

/** Returns the texts of a section in the order of the page: paragraphs, list items, and those of alerts and quotes. */
export function proseOf(section: SectionReading): readonly Placed<RichText>[] {
  const prose: Placed<RichText>[] = [];
  for (const { node, lines } of section.blocks) addTexts(prose, node, lines);
  return prose;
}

function addTexts(prose: Placed<RichText>[], block: FlatBlock | Block, lines: LineMap): void {
  if (block.kind === "paragraph") prose.push({ node: block.content, lines });
  else if (block.kind === "list")
    for (const { blocks } of block.items) for (const inner of blocks) addTexts(prose, inner, lines);
  else if (block.kind === "alert" || block.kind === "quote")
    for (const inner of block.blocks) addTexts(prose, inner, lines);
}
