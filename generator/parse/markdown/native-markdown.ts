import { hasManyEntities } from "./many-entities.ts";
import type { RootNode } from "./nodes.ts";
import { openNative, type ParseTree } from "./open-native.ts";
import { swallowsPipe } from "./swallows-pipe.ts";

const native = await openNative();

/**
 * Parses a page natively. Undefined where that isn't possible, and for pages on which the native parser and the
 * reference don't agree or that the former fails on: an unclosed front matter, NUL, a literal URL that takes in the next
 * pipe of a table, and many character references.
 */
export function nativeMarkdown(text: string): RootNode | undefined {
  if (!native || !suitsNative(text)) return undefined;
  const tree = tryParse(native, text);
  return tree === undefined || swallowsPipe(tree, text) ? undefined : tree;
}

function tryParse(parse: ParseTree, text: string): RootNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function suitsNative(text: string): boolean {
  if (text.includes("\0") || hasManyEntities(text)) return false;
  return !/^---[ \t]*(?:\r?\n|\r)/.test(text) || /[\r\n]---[ \t]*(?:[\r\n]|$)/.test(text);
}
