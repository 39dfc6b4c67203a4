import type { HeadingNode, MarkdownNode, RootNode } from "./nodes.ts";

/** How to look into what a parser yields. */
export interface TreeReader<Node> {
  readonly root: Node;
  /** mdast's name of its type. */
  readonly type: (node: Node) => string;
  /** Both -1 where the parser says no place. */
  readonly start: (node: Node) => number;
  readonly end: (node: Node) => number;
  readonly childCount: (node: Node) => number;
  readonly child: (node: Node, index: number) => Node;
  /** Empty where the node has none. */
  readonly text: (node: Node, field: TextField) => string;
  readonly depth: (node: Node) => number;
  readonly ordered: (node: Node) => boolean;
}

export type TextField =
  | "value"
  | "codeValue"
  | "lang"
  | "url"
  | "identifier"
  | "definitionIdentifier"
  | "alt"
  | "referenceAlt";

/**
 * Builds the nodes of a page from what a parser yields; `source` is the text it was given. What no syntax is compiled
 * from is left out.
 */
export function buildTree<Node>(reader: TreeReader<Node>, source: string): RootNode {
  const tree = makeRoot(reader.root, { reader, source, depth: 0 }) as RootNode;
  if (tree.start >= 0) return tree;
  return { ...tree, start: 0, end: source.length };
}

interface Builder<Node> {
  readonly reader: TreeReader<Node>;
  readonly source: string;
  /** How many parents are being built. */
  depth: number;
}

type Make = <Node>(node: Node, builder: Builder<Node>) => MarkdownNode;

const makeRoot = parent("root");

const makers: ReadonlyMap<string, Make> = new Map<string, Make>([
  ["paragraph", parent("paragraph")],
  ["blockquote", parent("blockquote")],
  ["footnoteDefinition", parent("footnoteDefinition")],
  ["listItem", parent("listItem")],
  ["table", parent("table")],
  ["tableRow", parent("tableRow")],
  ["tableCell", parent("tableCell")],
  ["emphasis", parent("emphasis")],
  ["strong", parent("strong")],
  ["delete", parent("delete")],
  ["text", literal("text")],
  ["inlineCode", literal("inlineCode")],
  ["html", literal("html")],
  ["yaml", literal("yaml")],
  ["break", leaf("break")],
  ["thematicBreak", leaf("thematicBreak")],
  ["footnoteReference", leaf("footnoteReference")],
  ["heading", makeHeading],
  ["list", makeList],
  ["code", makeCode],
  ["definition", makeDefinition],
  ["link", makeLink],
  ["linkReference", makeLinkReference],
  ["image", makeImage],
  ["imageReference", makeImageReference],
]);

function makeNodes<Node>(holder: Node, builder: Builder<Node>): MarkdownNode[] {
  const { reader } = builder;
  const made: MarkdownNode[] = [];
  const count = reader.childCount(holder);
  for (let index = 0; index < count; index += 1) {
    const node = reader.child(holder, index);
    const make = makers.get(reader.type(node));
    if (make) made.push(make(node, builder));
  }
  return made;
}

/** No page nests quotes, lists and emphasis this deep but to do harm; what follows recurses. */
const maxDepth = 60;

/** Builds what a parent holds, typed as the parser guarantees it; plain text of what is nested too deep. */
function childrenOf<Node>(node: Node, type: string, builder: Builder<Node>): never[] {
  if (builder.depth >= maxDepth) return flatten(node, type, builder) as never[];
  builder.depth += 1;
  const made = makeNodes(node, builder);
  builder.depth -= 1;
  return made as never[];
}

/** What holds blocks gets a paragraph; a list or table, which can't, nothing. */
function flatten<Node>(node: Node, type: string, { reader, source }: Builder<Node>): MarkdownNode[] {
  if (lists.has(type)) return [];
  const start = reader.start(node);
  const end = reader.end(node);
  const text: MarkdownNode = { type: "text", start, end, value: source.slice(start, end) };
  return holders.has(type) ? [{ type: "paragraph", start, end, children: [text] }] : [text];
}

const holders: ReadonlySet<string> = new Set(["blockquote", "listItem", "footnoteDefinition"]);
const lists: ReadonlySet<string> = new Set(["list", "table", "tableRow"]);

type PlainParent =
  | "root"
  | "paragraph"
  | "blockquote"
  | "footnoteDefinition"
  | "listItem"
  | "table"
  | "tableRow"
  | "tableCell"
  | "emphasis"
  | "strong"
  | "delete";

function parent(type: PlainParent): Make {
  return (node, builder) => {
    const { reader } = builder;
    return { type, start: reader.start(node), end: reader.end(node), children: childrenOf(node, type, builder) };
  };
}

function literal(type: "text" | "inlineCode" | "html" | "yaml"): Make {
  return (node, { reader }) => ({
    type,
    start: reader.start(node),
    end: reader.end(node),
    value: reader.text(node, "value"),
  });
}

function leaf(type: "break" | "thematicBreak" | "footnoteReference"): Make {
  return (node, { reader }) => ({ type, start: reader.start(node), end: reader.end(node) });
}

function makeHeading<Node>(node: Node, builder: Builder<Node>): MarkdownNode {
  const { reader } = builder;
  return {
    type: "heading",
    start: reader.start(node),
    end: reader.end(node),
    depth: reader.depth(node) as HeadingNode["depth"],
    children: childrenOf(node, "heading", builder),
  };
}

function makeList<Node>(node: Node, builder: Builder<Node>): MarkdownNode {
  const { reader } = builder;
  return {
    type: "list",
    start: reader.start(node),
    end: reader.end(node),
    ordered: reader.ordered(node),
    children: childrenOf(node, "list", builder),
  };
}

function makeCode<Node>(node: Node, { reader }: Builder<Node>): MarkdownNode {
  return {
    type: "code",
    start: reader.start(node),
    end: reader.end(node),
    lang: reader.text(node, "lang"),
    value: reader.text(node, "codeValue"),
  };
}

function makeDefinition<Node>(node: Node, { reader }: Builder<Node>): MarkdownNode {
  return {
    type: "definition",
    start: reader.start(node),
    end: reader.end(node),
    identifier: reader.text(node, "definitionIdentifier"),
    url: reader.text(node, "url"),
  };
}

function makeLink<Node>(node: Node, builder: Builder<Node>): MarkdownNode {
  const { reader } = builder;
  return {
    type: "link",
    start: reader.start(node),
    end: reader.end(node),
    url: reader.text(node, "url"),
    children: childrenOf(node, "link", builder),
  };
}

function makeLinkReference<Node>(node: Node, builder: Builder<Node>): MarkdownNode {
  const { reader } = builder;
  return {
    type: "linkReference",
    start: reader.start(node),
    end: reader.end(node),
    identifier: reader.text(node, "identifier"),
    children: childrenOf(node, "linkReference", builder),
  };
}

function makeImage<Node>(node: Node, { reader }: Builder<Node>): MarkdownNode {
  return {
    type: "image",
    start: reader.start(node),
    end: reader.end(node),
    url: reader.text(node, "url"),
    alt: reader.text(node, "alt"),
  };
}

function makeImageReference<Node>(node: Node, { reader }: Builder<Node>): MarkdownNode {
  return {
    type: "imageReference",
    start: reader.start(node),
    end: reader.end(node),
    identifier: reader.text(node, "identifier"),
    alt: reader.text(node, "referenceAlt"),
  };
}
