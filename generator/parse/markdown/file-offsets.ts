import type { Nodes, Root } from "mdast";
import type { Plugin } from "unified";

const byteOrderMark = "\uFEFF";

/** Makes positions count the byte-order mark, which parsers skip without counting it. */
export const fileOffsets: Plugin = function () {
  const parse = this.parser;
  if (!parse) return;
  this.parser = (text, file) => {
    if (!text.startsWith(byteOrderMark)) return parse(text, file);
    const tree = parse(text.slice(1), file) as Root;
    shift(tree, 1);
    return tree;
  };
};

function shift(tree: Root, by: number): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.position) {
      node.position = {
        start: { ...node.position.start, offset: (node.position.start.offset ?? 0) + by },
        end: { ...node.position.end, offset: (node.position.end.offset ?? 0) + by },
      };
    }
    if ("children" in node) waiting.push(...node.children);
  }
}
