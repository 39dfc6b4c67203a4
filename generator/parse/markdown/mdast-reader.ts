import type { Nodes, Root } from "mdast";
import { sharedText } from "../../text/shared-text.ts";
import type { Span } from "../../text/source.ts";
import type { TextField, TreeReader } from "./build-tree.ts";

/** Looks into a tree of mdast. `source` is the text that was parsed. */
export function mdastReader(root: Root, source: string): TreeReader<Nodes> {
  return {
    root,
    type: (node) => node.type,
    start: (node) => offsetsOf(node)?.start ?? -1,
    end: (node) => offsetsOf(node)?.end ?? -1,
    childCount: (node) => childrenOf(node).length,
    child: (node, index) => childrenOf(node)[index] ?? root,
    text(node, field) {
      const value: unknown = Reflect.get(node, names[field]);
      if (typeof value !== "string") return "";
      return node.type === "text" ? sharedText(value, offsetsOf(node)?.start ?? 0, source) : value;
    },
    depth: (node) => (node.type === "heading" ? node.depth : 1),
    ordered: (node) => node.type === "list" && node.ordered === true,
  };
}

function offsetsOf({ position }: Nodes): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return "children" in node ? node.children : none;
}

const none: readonly Nodes[] = [];

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
