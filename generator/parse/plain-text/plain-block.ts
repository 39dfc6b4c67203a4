import { columnHeads } from "./column-line.ts";
import type { PlainText, ReadBlock } from "./plain-text.ts";
import { readPlainCode } from "./plain-code.ts";
import { readPlainTable } from "./plain-table.ts";
import { sectionConceptOf } from "./section-line.ts";
import { startsCode } from "./starts-code.ts";
import { plainRichText } from "./text-lines.ts";

/** Reads the block that begins at a line that is neither blank nor a heading. */
export function readBlock(page: PlainText, at: number): ReadBlock {
  const line = page.lines[at];
  if (line && startsCode(line.text)) return readPlainCode(page, at);
  const heads = line && columnHeads(line, page.vocabulary);
  return heads ? readPlainTable(page, at, heads) : readParagraph(page, at);
}

const alert = /^(Note|Important|Tip|Caution|Warning):\s/;

function readParagraph(page: PlainText, at: number): ReadBlock {
  let next = at + 1;
  while (goesOn(page, next)) next += 1;
  const span = { start: page.lines[at]?.start ?? 0, end: page.lines[next - 1]?.end ?? 0 };
  const paragraph = { kind: "paragraph", content: plainRichText(page.source, span), ...span } as const;
  const label = alert.exec(paragraph.content.text)?.[1];
  return { block: label === undefined ? paragraph : { kind: "alert", label, blocks: [paragraph], ...span }, next };
}

function goesOn(page: PlainText, at: number): boolean {
  const line = page.lines[at];
  if (!line || line.text === "" || startsCode(line.text)) return false;
  return !sectionConceptOf(line.text, page.vocabulary) && !columnHeads(line, page.vocabulary);
}
