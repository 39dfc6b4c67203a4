import type { Root } from "mdast";
import { buildTree } from "./build-tree.ts";
import { mdastReader } from "./mdast-reader.ts";
import { nativeReader } from "./native-reader.ts";
import type { RootNode } from "./nodes.ts";

export type ParseTree = (text: string) => RootNode;

/**
 * Opens the native parser, where its package is installed, loads on this machine and lays its trees out as we read them.
 */
export async function openNative(): Promise<ParseTree | undefined> {
  try {
    const satteri = await import("satteri");
    const parse = parserOf(satteri);
    const readsAlike = (text: string): boolean => {
      const expected = buildTree(mdastReader(satteri.markdownToMdast(text) as Root, text), text);
      return JSON.stringify(parse(text)) === JSON.stringify(expected);
    };
    return readsAlike(probe) && readsAlike(`é ${probe}`) ? parse : undefined;
  } catch {
    return undefined;
  }
}

function parserOf({
  createMdastHandle,
  dropHandle,
  MdastReader,
  serializeHandle,
}: typeof import("satteri")): ParseTree {
  return (text) => {
    const handle = createMdastHandle(text);
    try {
      const bytes = serializeHandle(handle);
      return buildTree(
        nativeReader(bytes, text, () => new MdastReader(bytes)),
        text,
      );
    } finally {
      dropHandle(handle);
    }
  };
}

/** A page with every kind of node that has a field. */
const probe = `---
a: b
---
# T

1. *a* [b](/c "d") [e][f] ![g](/h) ![i][f] <b>

\`\`\`js k
l
\`\`\`

[f]: /m 'n'

&amp;
`;
