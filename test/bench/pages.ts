import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Corpus } from "./corpus.ts";

/** Pages made for single measures, and room for caches and output, in a temporary folder that `remove` deletes. */
export interface Pages {
  readonly folder: string;
  /** A copy of the corpus. */
  readonly edited: string;
  /** Adds a line to a page of the copy. */
  readonly edit: () => void;
  /** Another copy. */
  readonly retyped: string;
  /** Adds a row to its longest table: that of a type which many pages show. */
  readonly retype: () => void;
  readonly remove: () => void;
}

/** Copies the corpus for changing it, and writes pages of one kind in two sizes, the second ten times the first. */
export function openPages({ docs }: Corpus): Pages {
  const folder = mkdtempSync(join(tmpdir(), "markdrift-bench-pages-"));
  const edited = join(folder, "edited");
  cpSync(docs, edited, { recursive: true });
  for (const [kind, write] of Object.entries(pageOf)) {
    for (const size of [1, 10]) writePage(join(folder, `${kind}-${size}`), write(size));
  }
  const retyped = join(folder, "retyped");
  cpSync(docs, retyped, { recursive: true });
  const [page] = pagesIn(edited);
  if (page === undefined) throw new Error(`There is no page in ${edited}.`);
  const type = longestTable(pagesIn(retyped));
  return {
    folder,
    edited,
    edit: () => appendFileSync(page, "\nOne more line.\n"),
    retyped,
    retype: () => writeFileSync(type, withRow(readFileSync(type, "utf8"))),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Copies a folder of pages side by side, as often as that, and returns the root. */
export function copyTimes(docs: string, target: string, times: number): string {
  for (let copy = 0; copy < times; copy += 1) cpSync(docs, join(target, `copy-${copy}`), { recursive: true });
  return target;
}

/** By kind: what grows with its size is the table, the list of routes or the body, nothing else. */
const pageOf: Readonly<Record<string, (size: number) => string>> = {
  table: (size) =>
    `# thing resource type\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n${lines(5_000 * size, (at) => `|name${at}|String|What it is.|`)}\n`,
  routes: (size) =>
    `# Get thing\n\n## HTTP request\n\n\`\`\`http\n${lines(2_000 * size, (at) => `GET /things${at}/{thing-id}/part`)}\n\`\`\`\n`,
  json: (size) =>
    `# Get thing\n\n## HTTP request\n\n\`\`\`http\nGET /things\n\`\`\`\n\n## Example\n\n\`\`\`http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{ "value": [\n${lines(20_000 * size, (at) => `  { "id": "${at}", "displayName": "A thing of many" }`, ",\n")}\n] }\n\`\`\`\n`,
};

function lines(count: number, line: (at: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, at) => line(at)).join(between);
}

function writePage(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, "page.md"), text);
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Returns the page of a type that has most rows. */
function longestTable(pages: readonly string[]): string {
  const counted = pages
    .filter((page) => page.includes("resources"))
    .map((page) => ({ page, rows: readFileSync(page, "utf8").split("\n|").length }));
  const [longest] = counted.toSorted((one, other) => other.rows - one.rows);
  if (longest === undefined) throw new Error("There is no page of a type.");
  return longest.page;
}

/** Each time another one, behind the delimiter row of the first table. */
function withRow(text: string): string {
  const rows = text.split("\n|extra").length;
  return text.replace(/^\|[-:| ]+$/m, (delimiters) => `${delimiters}\n|extra${rows}|String|One more.|`);
}
