import type { Node, Parent } from "unist";
import type { Heading, RootContent } from "mdast";
import type { Span } from "../../text/source.ts";

/** One HTML comment; `value` is what stands between its marks. */
export interface CommentNode extends Node {
  type: "comment";
  value: string;
  closed: boolean;
}

/** `> [!NOTE]` or `> **Note:**`. */
export interface AlertNode extends Parent {
  type: "alert";
  label: string;
  children: RootContent[];
}

/** `[!INCLUDE [label](url)]`. */
export interface IncludeNode extends Node {
  type: "include";
  label: string;
  url: string;
  urlSpan: Span;
}

/** The tabs from `# [HTTP](#tab/http)` to the closing `---`. */
export interface TabGroupNode extends Parent {
  type: "tabGroup";
  children: TabNode[];
}

export interface TabNode extends Parent {
  type: "tab";
  id: string;
  heading: Heading;
  children: RootContent[];
}

/** `::: moniker …` or `::: zone …` with what it holds. */
export interface ZoneNode extends Parent {
  type: "zone";
  name: "moniker" | "zone";
  condition: string;
  children: RootContent[];
}

/** A heading with what stands below it; sections nested in it come last. */
export interface SectionNode extends Parent {
  type: "section";
  heading: Heading;
  children: RootContent[];
}

declare module "mdast" {
  interface RootContentMap {
    comment: CommentNode;
    alert: AlertNode;
    include: IncludeNode;
    tabGroup: TabGroupNode;
    tab: TabNode;
    zone: ZoneNode;
    section: SectionNode;
  }
  interface BlockContentMap {
    comment: CommentNode;
    alert: AlertNode;
    include: IncludeNode;
    tabGroup: TabGroupNode;
    zone: ZoneNode;
  }
}
