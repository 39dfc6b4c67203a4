import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import { mapLines, rangeOf } from "../text/source.ts";
import type { SourceRange } from "../text/source.ts";
import type { RawConfig } from "./raw-config.ts";

/** Returns the place of a key in a configuration that is JSON. */
export function findKey(raw: RawConfig, path: readonly PropertyKey[]): SourceRange | undefined {
  const value = findNode(raw, path);
  return rangeIn(raw, value?.parent?.children?.[0] ?? value);
}

/** Returns the place of a value in a configuration that is JSON; where it is missing, of what should hold it. */
export function findValue(raw: RawConfig, path: readonly PropertyKey[]): SourceRange | undefined {
  const found = findNode(raw, path);
  return found === undefined && path.length > 0 ? findValue(raw, path.slice(0, -1)) : rangeIn(raw, found);
}

function findNode(raw: RawConfig, path: readonly PropertyKey[]): Node | undefined {
  const tree = raw.text === undefined ? undefined : parseTree(raw.text);
  const keys = [...raw.at, ...path].filter((key) => typeof key !== "symbol");
  return tree === undefined ? undefined : findNodeAtLocation(tree, keys);
}

function rangeIn(raw: RawConfig, node: Node | undefined): SourceRange | undefined {
  if (node === undefined || raw.text === undefined) return undefined;
  return rangeOf(mapLines(raw.file, raw.text), { start: node.offset, end: node.offset + node.length });
}
