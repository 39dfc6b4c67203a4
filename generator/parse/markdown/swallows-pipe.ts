import { flowParentsIn } from "./flow-parents-in.ts";
import type { FlowNode, FlowParent, RootNode, TableNode } from "./nodes.ts";
import { plainText } from "./plain-text.ts";

/**
 * True where the native parser may have taken a pipe between two cells of a table for a part of the literal URL in front
 * of it: `|https://x.y/z▸|c|`.
 */
export function swallowsPipe(tree: RootNode, text: string): boolean {
  const touched = [...text.matchAll(/(?:https?:\/\/|www\.)[^\s|]*\|/g)];
  if (touched.length === 0) return false;
  const open = new Set(touched.map(({ 0: url, index }) => index + url.length - 1));
  releaseIn(tree, { text, open });
  return open.size > 0;
}

interface Search {
  readonly text: string;
  /** Offsets of pipes of which it isn't known yet that they are no part of a table, or that they end a cell. */
  readonly open: Set<number>;
}

function releaseIn(parent: FlowParent, search: Search): void {
  for (const node of parent.children) {
    if (node.type === "table") releaseEnds(node, search);
    else if (isNoTable(node, search.text)) releaseWithin(node, search);
    else for (const inner of flowParentsIn(node)) releaseIn(inner, search);
  }
}

/** What a table is made of has a row of dashes. */
function isNoTable(node: FlowNode, text: string): boolean {
  if (node.type === "paragraph") return !/^[ \t>|:]*-[ \t>|:-]*$/m.test(text.slice(node.start, node.end));
  return node.type === "code" || node.type === "html";
}

function releaseWithin({ start, end }: FlowNode, { text, open }: Search): void {
  for (let at = text.indexOf("|", start); at >= 0 && at < end; at = text.indexOf("|", at + 1)) open.delete(at);
}

/** A cell begins with the pipe in front of it, and the last of a row may end with one. No text of a row has a pipe. */
function releaseEnds(table: TableNode, { text, open }: Search): void {
  for (const row of table.children) {
    if (row.children.some((cell) => plainText(cell).includes("|"))) continue;
    for (const { start, end } of row.children) {
      open.delete(start);
      if (text[end - 2] !== "\\") open.delete(end - 1);
    }
  }
}
