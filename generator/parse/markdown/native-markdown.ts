import type { Root } from "mdast";
import type { Plugin } from "unified";
import { nodeSpan } from "./node-span.ts";

/** The native parser, where its package is installed and loads on this machine. */
const satteri = await import("satteri").catch(() => undefined);

/**
 * Puts the native parser in front of the one that the processor has. Pages on which the two don't agree go to the
 * latter: an unclosed front matter, NUL, and a literal URL that touches the next pipe of a table.
 */
export const nativeMarkdown: Plugin = function () {
  const reference = this.parser;
  if (!satteri || !reference) return;
  const { markdownToMdast } = satteri;
  this.parser = (text, file) => {
    if (!suitsNative(text)) return reference(text, file);
    const tree = markdownToMdast(text) as Root;
    return touchesPipe(tree, text) ? reference(text, file) : tree;
  };
};

function suitsNative(text: string): boolean {
  if (text.includes("\0")) return false;
  return !/^---[ \t]*(?:\r?\n|\r)/.test(text) || /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text);
}

/** A URL in a block of code touches nothing, and most that hold a pipe stand there: `worksheets/{id|name}`. */
function touchesPipe(tree: Root, text: string): boolean {
  const touching = [...text.matchAll(/(?:https?:\/\/|www\.)[^\s|]*\|/g)];
  if (touching.length === 0) return false;
  const code = tree.children.filter((node) => node.type === "code").map(nodeSpan);
  return touching.some(({ index }) => !code.some(({ start, end }) => start <= index && index < end));
}
