import type { Root, RootContent, TableRow } from "mdast";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { delimiterEdit } from "./delimiter-edit.ts";
import { nodeSpan } from "./node-span.ts";

/** What to change in a page so that its tables read, and where those begin whose delimiter row is changed. */
export interface TableEdits {
  readonly edits: readonly Fix[];
  readonly repairedTables: ReadonlySet<number>;
}

/**
 * Finds what parsers break tables at: a delimiter row with another number of cells than the header, to be padded or
 * cut; a blank line before further rows, to be closed; a pipe in a code span, to be escaped where it tears a row apart.
 */
export function findTableEdits(tree: Root, source: string): TableEdits {
  const edits: Fix[] = [];
  const repairedTables = new Set<number>();
  const waiting: (readonly RootContent[])[] = [tree.children];
  for (let children = waiting.pop(); children; children = waiting.pop()) {
    let tableEnd: number | undefined;
    for (const node of children) {
      tableEnd = addEdits(node, tableEnd, source, { edits, repairedTables });
      if ("children" in node && !leaves.has(node.type)) waiting.push(node.children as readonly RootContent[]);
    }
  }
  return { edits, repairedTables };
}

const leaves: ReadonlySet<string> = new Set(["paragraph", "heading", "table"]);

interface Found {
  readonly edits: Fix[];
  readonly repairedTables: Set<number>;
}

/** Returns where the table ends that further rows could go on with. */
function addEdits(node: RootContent, tableEnd: number | undefined, source: string, found: Found): number | undefined {
  if (node.type === "table") {
    const [header, ...rows] = node.children;
    for (const row of rows) found.edits.push(...pipeEdits(row, header?.children.length ?? 0, source));
    return nodeSpan(node).end;
  }
  if (node.type !== "paragraph") return undefined;
  const span = nodeSpan(node);
  const repair = delimiterEdit(span, source);
  if (repair) {
    found.edits.push(repair.edit);
    found.repairedTables.add(repair.headerStart);
    return span.end;
  }
  if (tableEnd === undefined || !goesOn(source, tableEnd, span)) return undefined;
  found.edits.push({ start: tableEnd, end: span.start, text: "\n" });
  return span.end;
}

/** True for lines that all begin with a pipe, with nothing but a blank line between them and the table. */
function goesOn(source: string, tableEnd: number, span: Span): boolean {
  if (source.slice(tableEnd, span.start).trim() !== "") return false;
  return source
    .slice(span.start, span.end)
    .split(/\r\n|\r|\n/)
    .every((line) => line.trimStart().startsWith("|"));
}

/** Escapes the pipes in the code spans of a row that has too many cells, where that gives it as many as the header. */
function pipeEdits(row: TableRow, columns: number, source: string): readonly Fix[] {
  const surplus = row.children.length - columns;
  if (surplus <= 0) return [];
  const { start, end } = nodeSpan(row);
  const pipes = pipesInCode(source.slice(start, end));
  return pipes.length === surplus ? pipes.map((at) => ({ start: start + at, end: start + at, text: "\\" })) : [];
}

function pipesInCode(row: string): readonly number[] {
  return [...row.matchAll(/(?<!`)(`+)(?!`)([^`]*)\1(?!`)/g)].flatMap((span) =>
    [...span[0].matchAll(/(?<!\\)\|/g)].map((pipe) => span.index + pipe.index),
  );
}
