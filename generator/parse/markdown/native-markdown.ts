import type { RootNode } from "./nodes.ts";
import { openNative } from "./open-native.ts";
import { swallowsPipe } from "./swallows-pipe.ts";

const parse = await openNative();

/**
 * Parses a page natively. Undefined where that isn't possible, and for pages on which the native parser and the
 * reference don't agree: an unclosed front matter, NUL, and a literal URL that takes in the next pipe of a table.
 */
export function nativeMarkdown(text: string): RootNode | undefined {
  if (!parse || !suitsNative(text)) return undefined;
  const tree = parse(text);
  return swallowsPipe(tree, text) ? undefined : tree;
}

function suitsNative(text: string): boolean {
  if (text.includes("\0")) return false;
  return !/^---[ \t]*(?:\r?\n|\r)/.test(text) || /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text);
}
