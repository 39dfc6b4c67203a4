import type { RootNode } from "./nodes.ts";
import { openNative } from "./open-native.ts";

const parse = await openNative();

/**
 * Parses a page natively. Undefined where that isn't possible, and for pages on which the native parser and the
 * reference don't agree: an unclosed front matter, NUL, and a literal URL that touches the next pipe of a table.
 */
export function nativeMarkdown(text: string): RootNode | undefined {
  if (!parse || !suitsNative(text)) return undefined;
  const tree = parse(text);
  return touchesPipe(tree, text) ? undefined : tree;
}

function suitsNative(text: string): boolean {
  if (text.includes("\0")) return false;
  return !/^---[ \t]*(?:\r?\n|\r)/.test(text) || /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text);
}

/** A URL in a block of code touches nothing, and most that hold a pipe stand there: `worksheets/{id|name}`. */
function touchesPipe(tree: RootNode, text: string): boolean {
  const touching = [...text.matchAll(/(?:https?:\/\/|www\.)[^\s|]*\|/g)];
  if (touching.length === 0) return false;
  const code = tree.children.filter((node) => node.type === "code");
  return touching.some(({ index }) => !code.some(({ start, end }) => start <= index && index < end));
}
