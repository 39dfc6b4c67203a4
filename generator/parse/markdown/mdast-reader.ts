import type { Nodes, Root } from "mdast";
import type { TextField, TreeReader } from "./build-tree.ts";

/** Looks into a tree of mdast. */
export function mdastReader(root: Root): TreeReader<Nodes> {
  return {
    root,
    type: (node) => node.type,
    span({ position }) {
      const start = position?.start.offset;
      const end = position?.end.offset;
      return start === undefined || end === undefined ? undefined : { start, end };
    },
    children: (node) => ("children" in node ? node.children : []),
    text(node, field) {
      const value: unknown = Reflect.get(node, names[field]);
      return typeof value === "string" ? value : "";
    },
    depth: (node) => (node.type === "heading" ? node.depth : 1),
    ordered: (node) => node.type === "list" && node.ordered === true,
  };
}

const names: Readonly<Record<TextField, string>> = {
  value: "value",
  lang: "lang",
  codeValue: "value",
  url: "url",
  identifier: "identifier",
  definitionIdentifier: "identifier",
  alt: "alt",
  referenceAlt: "alt",
};
