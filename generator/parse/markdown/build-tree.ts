import type { Span } from "../../text/source.ts";
import type { HeadingNode, MarkdownNode, RootNode } from "./nodes.ts";

/** How to look into what a parser yields. */
export interface TreeReader<Node> {
  readonly root: Node;
  /** mdast's name of its type. */
  readonly type: (node: Node) => string;
  readonly span: (node: Node) => Span | undefined;
  readonly children: (node: Node) => readonly Node[];
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
  const place = reader.span(reader.root) ?? { start: 0, end: source.length };
  return makeRoot(reader.root, { reader, source, depth: 0 }, place) as RootNode;
}

interface Builder<Node> {
  readonly reader: TreeReader<Node>;
  readonly source: string;
  /** How many parents are being built. */
  depth: number;
}

type Make = <Node>(node: Node, builder: Builder<Node>, place: Span) => MarkdownNode;

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

const nowhere: Span = { start: -1, end: -1 };

function makeNodes<Node>(nodes: readonly Node[], builder: Builder<Node>): MarkdownNode[] {
  const { reader } = builder;
  const made: MarkdownNode[] = [];
  for (const node of nodes) {
    const make = makers.get(reader.type(node));
    if (make) made.push(make(node, builder, reader.span(node) ?? nowhere));
  }
  return made;
}

/** No page nests quotes, lists and emphasis this deep but to do harm; what follows recurses. */
const maxDepth = 60;

/** Builds what a parent holds, typed as the parser guarantees it; plain text of what is nested too deep. */
function childrenOf<Node>(node: Node, type: string, builder: Builder<Node>, place: Span): never[] {
  if (builder.depth >= maxDepth) return flatten(type, builder.source, place) as never[];
  builder.depth += 1;
  const made = makeNodes(builder.reader.children(node), builder);
  builder.depth -= 1;
  return made as never[];
}

/** What holds blocks gets a paragraph; a list or table, which can't, nothing. */
function flatten(type: string, source: string, { start, end }: Span): MarkdownNode[] {
  if (lists.has(type)) return [];
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
  return (node, builder, place) => ({
    type,
    start: place.start,
    end: place.end,
    children: childrenOf(node, type, builder, place),
  });
}

function literal(type: "text" | "inlineCode" | "html" | "yaml"): Make {
  return (node, { reader }, { start, end }) => ({ type, start, end, value: reader.text(node, "value") });
}

function leaf(type: "break" | "thematicBreak" | "footnoteReference"): Make {
  return (_node, _builder, { start, end }) => ({ type, start, end });
}

function makeHeading<Node>(node: Node, builder: Builder<Node>, place: Span): MarkdownNode {
  const depth = builder.reader.depth(node) as HeadingNode["depth"];
  const children = childrenOf(node, "heading", builder, place);
  return { type: "heading", start: place.start, end: place.end, depth, children };
}

function makeList<Node>(node: Node, builder: Builder<Node>, place: Span): MarkdownNode {
  const ordered = builder.reader.ordered(node);
  return {
    type: "list",
    start: place.start,
    end: place.end,
    ordered,
    children: childrenOf(node, "list", builder, place),
  };
}

function makeCode<Node>(node: Node, { reader }: Builder<Node>, { start, end }: Span): MarkdownNode {
  return { type: "code", start, end, lang: reader.text(node, "lang"), value: reader.text(node, "codeValue") };
}

function makeDefinition<Node>(node: Node, { reader }: Builder<Node>, { start, end }: Span): MarkdownNode {
  const identifier = reader.text(node, "definitionIdentifier");
  return { type: "definition", start, end, identifier, url: reader.text(node, "url") };
}

function makeLink<Node>(node: Node, builder: Builder<Node>, place: Span): MarkdownNode {
  const url = builder.reader.text(node, "url");
  return { type: "link", start: place.start, end: place.end, url, children: childrenOf(node, "link", builder, place) };
}

function makeLinkReference<Node>(node: Node, builder: Builder<Node>, place: Span): MarkdownNode {
  const identifier = builder.reader.text(node, "identifier");
  const children = childrenOf(node, "linkReference", builder, place);
  return { type: "linkReference", start: place.start, end: place.end, identifier, children };
}

function makeImage<Node>(node: Node, { reader }: Builder<Node>, { start, end }: Span): MarkdownNode {
  return { type: "image", start, end, url: reader.text(node, "url"), alt: reader.text(node, "alt") };
}

function makeImageReference<Node>(node: Node, { reader }: Builder<Node>, { start, end }: Span): MarkdownNode {
  const alt = reader.text(node, "referenceAlt");
  return { type: "imageReference", start, end, identifier: reader.text(node, "identifier"), alt };
}
