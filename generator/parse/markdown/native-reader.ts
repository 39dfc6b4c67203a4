import type { MdastReader } from "satteri";
import type { TextField, TreeReader } from "./build-tree.ts";
import { spanOf } from "./span-of.ts";

/**
 * Looks into the buffer of the native parser: a tree of objects in between would take twice as long to make as the
 * parsing itself.
 */
export function nativeReader(reader: MdastReader): TreeReader<number> {
  return {
    root: 0,
    type: (node) => typeNames[reader.getNodeType(node)] ?? nameType(reader, node),
    span: (node) => spanOf(reader.getPosition(node)),
    children: (node) => reader.getChildIds(node),
    text: (node, field) => reader.fieldString(node, offsets[field]),
    depth: (node) => reader.fieldU8(node, 0, 1),
    ordered: (node) => reader.getListData(node).ordered,
  };
}

/** Where the fields lie in the data of a node, in bytes: as satteri's own tables say, whose version is pinned. */
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

/** mdast's names by the parser's numbers of types, as far as they have been met. */
const typeNames: string[] = [];

function nameType(reader: MdastReader, node: number): string {
  const { type, typeName } = reader.getNode(node);
  const name = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  typeNames[type] = name;
  return name;
}
