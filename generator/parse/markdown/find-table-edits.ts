import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../text/source.ts";
import { delimiterEdit } from "./delimiter-edit.ts";
import { flowParentsIn } from "./flow-parents-in.ts";
import type { FlowNode, FlowParent, ParagraphNode, RootNode, TableNode, TableRowNode } from "./nodes.ts";

/** What to change in a page so that its tables read, and where those begin whose delimiter row is changed. */
export interface TableEdits {
  readonly edits: readonly Fix[];
  readonly repairedTables: ReadonlySet<number>;
}

/**
 * Finds what parsers break tables at: a delimiter row with another number of cells than the header, to be padded or
 * cut; a blank line before further rows, to be closed; a pipe in a code span, to be escaped where it tears a row apart.
 */
export function findTableEdits(tree: RootNode, source: string): TableEdits {
  const found: Found = { source, edits: [], repairedTables: new Set() };
  const waiting: FlowParent[] = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    let tableEnd: number | undefined;
    for (const node of parent.children) {
      tableEnd = addEdits(node, tableEnd, found);
      for (const inner of flowParentsIn(node)) waiting.push(inner);
    }
  }
  return found;
}

interface Found {
  readonly source: string;
  readonly edits: Fix[];
  readonly repairedTables: Set<number>;
}

/** Returns where the table ends that further rows could go on with. */
function addEdits(node: FlowNode, tableEnd: number | undefined, found: Found): number | undefined {
  if (node.type === "table") return addPipeEdits(node, found);
  return node.type === "paragraph" ? addRowEdits(node, tableEnd, found) : undefined;
}

function addPipeEdits(table: TableNode, { edits, source }: Found): number {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    if (row.children.length > columns) edits.push(...pipeEdits(row, columns, source));
  }
  return table.end;
}

function addRowEdits(node: ParagraphNode, tableEnd: number | undefined, found: Found): number | undefined {
  const { source } = found;
  if (!source.slice(node.start, node.end).includes("|")) return undefined;
  const repair = delimiterEdit(node, source);
  if (repair) {
    found.edits.push(repair.edit);
    found.repairedTables.add(repair.headerStart);
    return node.end;
  }
  if (tableEnd === undefined || !goesOn(source, tableEnd, node)) return undefined;
  found.edits.push({ start: tableEnd, end: node.start, text: "\n" });
  return node.end;
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
function pipeEdits(row: TableRowNode, columns: number, source: string): readonly Fix[] {
  const pipes = pipesInCode(source.slice(row.start, row.end));
  if (pipes.length !== row.children.length - columns) return [];
  return pipes.map((at) => ({ start: row.start + at, end: row.start + at, text: "\\" }));
}

function pipesInCode(row: string): readonly number[] {
  return [...row.matchAll(/(?<!`)(`+)(?!`)([^`]*)\1(?!`)/g)].flatMap((span) =>
    [...span[0].matchAll(/(?<!\\)\|/g)].map((pipe) => span.index + pipe.index),
  );
}
