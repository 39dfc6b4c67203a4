import type { Root } from "mdast";
import type { Plugin } from "unified";
import { mapOffsets } from "./map-offsets.ts";

const byteOrderMark = "\uFEFF";

/** Makes positions count the byte-order mark, which parsers skip without counting it. */
export const fileOffsets: Plugin = function () {
  const parse = this.parser;
  if (!parse) return;
  this.parser = (text, file) => {
    if (!text.startsWith(byteOrderMark)) return parse(text, file);
    const tree = parse(text.slice(1), file) as Root;
    mapOffsets(tree, (offset) => offset + 1);
    return tree;
  };
};
