import { parsePage } from "../../generator/parse/parse-page.ts";
import type { Block, RichText } from "../../generator/parse/syntax.ts";

/** Parses a text as the only cell of a table's only row. */
export function cellOf(text: string): { readonly content: RichText; readonly file: string } {
  const file = `# t\n\n|Description|\n|:--|\n|${text}|\n`;
  const page = parsePage({ path: "t.md", text: file });
  const table = page.sections[0]?.blocks.find(
    (block): block is Extract<Block, { kind: "table" }> => block.kind === "table",
  );
  const content = table?.rows[0]?.cells[0]?.content;
  if (content === undefined) throw new Error("The page has no cell");
  return { content, file };
}
