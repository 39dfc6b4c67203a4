import { parsePage } from "../../generator/parse/parse-page.ts";
import type { Block, CodeContent, PageSyntax, Table } from "../../generator/parse/syntax.ts";

/** Parses a page of Markdown or plain text. */
export function syntaxOf(text: string, parser: "native" | "remark" = "native"): PageSyntax {
  return parsePage({ path: "page.md", text }, { parser });
}

/** Returns the blocks of a page without headings. */
export function blocksOf(text: string): readonly Block[] {
  return syntaxOf(text).blocks;
}

/** Returns the first table of a page without headings. */
export function tableOf(text: string): Table {
  const table = blocksOf(text).find((block) => block.kind === "table");
  if (!table) throw new Error("The page has no table.");
  return table;
}

/** Prints a table's cells, a row a line. */
export function printTable(table: Table): string {
  const rows = [table.columns, ...table.rows.map((row) => row.cells)];
  return rows.map((cells) => cells.map((cell) => cell.content.text).join(" | ")).join("\n");
}

/** Returns what the first code block of a page without headings holds. */
export function codeOf(text: string): CodeContent {
  const code = blocksOf(text).find((block) => block.kind === "code");
  if (!code) throw new Error("The page has no code block.");
  return code.content;
}
