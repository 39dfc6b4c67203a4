import type { ApiModel, BlockUse, Page } from "../model/api-model.ts";
import { rangeOf, type SourceRange } from "../text/source.ts";
import { printSafe } from "../text/print-safe.ts";

interface Unread {
  readonly source: SourceRange;
  readonly what: string;
}

/** Prints the tables and code blocks that no rule of reading claimed: place and first words, a line each. */
export function printUnread(model: ApiModel): string {
  const unread = model.pages.flatMap(findUnread);
  const lines = unread.map(({ source, what }) => printSafe(`${source.file}:${source.line}:${source.column} ${what}`));
  return [...lines, `${unread.length} unread in ${model.pages.length} pages`, ""].join("\n");
}

function findUnread(page: Page): readonly Unread[] {
  const tables = page.tables
    .filter(isUnread)
    .map((table) => ({ source: rangeOf(table.lines, table), what: `table: ${table.columns.join(" | ")}` }));
  const blocks = page.codeBlocks
    .filter(isUnread)
    .map((block) => ({ source: rangeOf(block.lines, block), what: `code: ${block.language}` }));
  return [...tables, ...blocks].toSorted((one, other) => one.source.line - other.source.line);
}

function isUnread({ use }: { readonly use: BlockUse }): boolean {
  return use.kind === "unread";
}
