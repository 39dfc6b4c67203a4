import type { Place } from "../../text/place.ts";
import type { Span } from "../../text/source.ts";

/*
 * The nodes of a page between parsing and compiling: named as in mdast, with the offsets of their places alone, and with
 * nothing but what the syntax of a page is compiled from. Few shapes and flat ones: every page of a large set has
 * hundreds of them.
 */

/** `start` and `end` are offsets into the file; both are -1 for a literal URL that the parser gives no place. */
interface Placed<Type extends string> {
  readonly type: Type;
  start: number;
  end: number;
}

interface ParentOf<Type extends string, Child> extends Placed<Type> {
  children: Child[];
}

interface LiteralOf<Type extends string> extends Placed<Type> {
  readonly value: string;
}

export type RootNode = ParentOf<"root", FlowNode>;

/** What stands one below the other. */
export type FlowNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | TableNode
  | CodeNode
  | HtmlNode
  | DefinitionNode
  | YamlNode
  | Placed<"thematicBreak">
  | CommentNode
  | AlertNode
  | IncludeNode
  | TabGroupNode
  | ZoneNode
  | SectionNode;

/** What stands in a line. */
export type InlineNode =
  | LiteralOf<"text">
  | LiteralOf<"inlineCode">
  | HtmlNode
  | Placed<"break">
  | Placed<"footnoteReference">
  | ParentOf<"emphasis" | "strong" | "delete", InlineNode>
  | LinkNode
  | LinkReferenceNode
  | ImageNode
  | ImageReferenceNode;

export type ParagraphNode = ParentOf<"paragraph", InlineNode>;
export type QuoteNode = ParentOf<"blockquote" | "footnoteDefinition", FlowNode>;
export type ListItemNode = ParentOf<"listItem", FlowNode>;
export type TableNode = ParentOf<"table", TableRowNode>;
export type TableRowNode = ParentOf<"tableRow", TableCellNode>;
export type TableCellNode = ParentOf<"tableCell", InlineNode>;
export type HtmlNode = LiteralOf<"html">;
export type YamlNode = LiteralOf<"yaml">;

export interface HeadingNode extends ParentOf<"heading", InlineNode> {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface ListNode extends ParentOf<"list", ListItemNode> {
  readonly ordered: boolean;
}

/** `lang` is the first word of the info string, or nothing. */
export interface CodeNode extends LiteralOf<"code"> {
  readonly lang: string;
}

export interface DefinitionNode extends Placed<"definition"> {
  readonly identifier: string;
  readonly url: string;
}

export interface LinkNode extends ParentOf<"link", InlineNode> {
  readonly url: string;
}

export interface LinkReferenceNode extends ParentOf<"linkReference", InlineNode> {
  readonly identifier: string;
}

export interface ImageNode extends Placed<"image"> {
  readonly url: string;
  readonly alt: string;
}

export interface ImageReferenceNode extends Placed<"imageReference"> {
  readonly identifier: string;
  readonly alt: string;
}

/** One HTML comment; `value` is what stands between its marks, at `place` in the file. */
export interface CommentNode extends LiteralOf<"comment"> {
  readonly place: Place;
  readonly closed: boolean;
}

/** `> [!NOTE]` or `> **Note:**`. */
export interface AlertNode extends ParentOf<"alert", FlowNode> {
  readonly label: string;
}

/** `[!INCLUDE [label](url)]`. */
export interface IncludeNode extends Placed<"include"> {
  readonly label: string;
  readonly url: string;
  readonly urlSpan: Span;
}

/** The tabs from `# [HTTP](#tab/http)` to the closing `---`. */
export type TabGroupNode = ParentOf<"tabGroup", TabNode>;

export interface TabNode extends ParentOf<"tab", FlowNode> {
  readonly id: string;
  readonly heading: HeadingNode;
}

/** `::: moniker …` or `::: zone …` with what it holds. */
export interface ZoneNode extends ParentOf<"zone", FlowNode> {
  readonly name: "moniker" | "zone";
  readonly condition: string;
}

/** A heading with what stands below it; sections nested in it come last. */
export interface SectionNode extends ParentOf<"section", FlowNode> {
  readonly heading: HeadingNode;
}

export type MarkdownNode = RootNode | FlowNode | InlineNode | ListItemNode | TableRowNode | TableCellNode | TabNode;

/** What holds blocks, one below the other. */
export type FlowParent = Extract<MarkdownNode, { children: FlowNode[] }>;
