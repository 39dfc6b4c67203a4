import type { SourceFile } from "../../read/sources.ts";
import type { PageSyntax } from "../syntax.ts";
import { blockForms } from "./block-forms.ts";
import { compilePage } from "./compile-page.ts";
import { mapOffsets } from "./map-offsets.ts";
import { nativeMarkdown } from "./native-markdown.ts";
import type { RootNode } from "./nodes.ts";
import { parseRepaired } from "./parse-repaired.ts";
import { referenceMarkdown } from "./reference-markdown.ts";
import { sections } from "./sections.ts";
import { tabs } from "./tabs.ts";
import { zones } from "./zones.ts";

const parsers = {
  native: (text: string): RootNode => nativeMarkdown(text) ?? referenceMarkdown(text),
  remark: referenceMarkdown,
};

/** A step for each form that pages add to Markdown. Each changes the tree in place. */
const steps: readonly ((tree: RootNode, source: string) => void)[] = [blockForms, zones, tabs, sections];

/** Parses a Markdown page: remark, or the native parser in its place, then a step for each form that pages add. */
export function parseMarkdown(file: SourceFile, { parser = "native" }: { parser?: "native" | "remark" }): PageSyntax {
  const parse = countingMark(parsers[parser]);
  const { tree, repairedTables } = parseRepaired(file.text, parse);
  for (const step of steps) step(tree, file.text);
  return compilePage(tree, file, repairedTables);
}

const byteOrderMark = "\uFEFF";

/** Makes places count the byte-order mark, which parsers skip without counting it. */
function countingMark(parse: (text: string) => RootNode): (text: string) => RootNode {
  return (text) => {
    if (!text.startsWith(byteOrderMark)) return parse(text);
    const tree = parse(text.slice(1));
    mapOffsets(tree, (offset) => offset + 1);
    return tree;
  };
}
