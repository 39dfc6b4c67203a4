import { isAscii } from "node:buffer";
import type { MdastReader } from "satteri";
import { sharedText } from "../../text/shared-text.ts";
import type { TextField, TreeReader } from "./build-tree.ts";

/**
 * Looks into the buffer of the native parser, laid out as the parser's own tables say, whose version is pinned: a tree of
 * objects in between would take three times as long to make as the parsing itself. `source` is the text that was parsed.
 */
export function nativeReader(bytes: Uint8Array, source: string, open: () => MdastReader): TreeReader<number> {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const layout = layoutOf(words);
  const strings = stringsOf(bytes, { source, layout, open });
  const wordOf = (node: number, field: number): number => words[layout.nodes + node * layout.nodeSize + field] ?? 0;
  const isPlaced = (node: number): boolean => wordOf(node, fields.startLine) !== 0;
  const data = new DataView(bytes.buffer, bytes.byteOffset + layout.data);
  return {
    root: 0,
    type(node) {
      const type = wordOf(node, fields.type) & 0xff;
      return typeNames[type] ?? nameType(open().getNode(node));
    },
    start: (node) => (isPlaced(node) ? wordOf(node, fields.start) : -1),
    end: (node) => (isPlaced(node) ? wordOf(node, fields.end) : -1),
    childCount: (node) => wordOf(node, fields.childCount),
    child: (node, index) => words[layout.children + wordOf(node, fields.firstChild) + index] ?? 0,
    text(node, field) {
      const at = offsets[field];
      if (at + 8 > wordOf(node, fields.dataSize)) return "";
      const from = wordOf(node, fields.data) + at;
      return strings(data.getUint32(from, true), data.getUint32(from + 4, true), wordOf(node, fields.start));
    },
    depth: (node) => data.getUint8(wordOf(node, fields.data)),
    ordered: (node) => data.getUint8(wordOf(node, fields.data) + 4) !== 0,
  };
}

/** Where a node has what, in words of four bytes. A node without a place has a start line of 0. */
const fields = {
  type: 1,
  start: 3,
  end: 4,
  startLine: 5,
  firstChild: 9,
  childCount: 10,
  data: 11,
  dataSize: 12,
};

/** Where the fields lie in the data of a node, in bytes. */
const offsets: Readonly<Record<TextField, number>> = {
  value: 0,
  lang: 0,
  codeValue: 16,
  url: 0,
  identifier: 0,
  definitionIdentifier: 16,
  alt: 8,
  referenceAlt: 20,
};

/** Where the tables of the buffer begin: those of words counted in words, those of bytes in bytes. */
interface Layout {
  readonly nodeSize: number;
  readonly nodes: number;
  readonly children: number;
  readonly data: number;
  readonly strings: number;
  readonly stringsSize: number;
}

function layoutOf(words: Uint32Array): Layout {
  const [, , nodeSize = 0, , nodes = 0, , children = 0, , data = 0, stringsSize = 0, strings = 0] = words;
  return { nodeSize: nodeSize >> 2, nodes: nodes >> 2, children: children >> 2, data, strings, stringsSize };
}

interface StringPlace {
  readonly source: string;
  readonly layout: Layout;
  readonly open: () => MdastReader;
}

/** Cuts out of the pool what a node has that starts at an offset of the source. */
type CutString = (at: number, length: number, start: number) => string;

/**
 * Returns what cuts strings out of the parser's pool, which begins with the source: out of the source itself where both
 * count alike, or the string stands there, so that a page's text is in memory once.
 */
function stringsOf(bytes: Uint8Array, { source, layout, open }: StringPlace): CutString {
  const pool = Buffer.from(bytes.buffer, bytes.byteOffset + layout.strings, layout.stringsSize);
  const alike = isAscii(pool) && pool.toString("latin1", 0, source.length) === source;
  if (alike)
    return (at, length) => {
      const end = at + length;
      return end <= source.length ? source.slice(at, end) : pool.toString("latin1", at, end);
    };
  const reader = open();
  return (at, length, start) => sharedText(reader.getString(at, length), start, source);
}

/** mdast's names by the parser's numbers of types, as far as they have been met. */
const typeNames: string[] = [];

function nameType({ type, typeName }: { readonly type: number; readonly typeName: string }): string {
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  typeNames[type] = name;
  return name;
}
