import type { Limits } from "../config/limits.ts";
import type { JsonNode, JsonText } from "../text/json.ts";
import type { LineMap, Span } from "../text/source.ts";

/**
 * The page syntax tree: what a page says, in its own order, with the span of everything, no judgement. Spans are
 * offsets into the file that `lines` maps. The tree is plain data that survives `JSON.stringify`.
 */
export interface PageSyntax {
  readonly kind: "page";
  readonly file: string;
  readonly lines: LineMap;
  /** `plainText` is text as copied from a rendered page: no markup, no fences. */
  readonly form: "markdown" | "plainText";
  readonly frontMatter?: FrontMatter;
  /** What stands before the first heading. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** What was left out because it is beyond a limit. */
  readonly excesses?: readonly Excess[];
}

/** The limits that a page alone is held to. */
export type PageLimit = keyof Pick<
  Limits,
  "jsonDepth" | "nesting" | "tableRows" | "tableColumns" | "cellLength" | "yamlAliases"
>;

/** More of something than a limit allows; the span is that of what was left out. */
export interface Excess extends Span {
  readonly limit: PageLimit;
  readonly found: number;
  readonly most: number;
}

/** YAML between `---` fences at the start of a page; only scalars are kept. */
export interface FrontMatter extends Span {
  readonly fields: readonly FrontMatterField[];
  /** What the YAML parser said where it could not read on. */
  readonly fault?: string;
}

export interface FrontMatterField extends Span {
  readonly key: string;
  readonly value: string;
}

/** A heading and what stands below it, up to the next heading of its depth or above. */
export interface Section extends Span {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Heading extends Span {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: RichText;
  /** The bookmark that links reach it by: of `<a name="…">` where there is one, else GitHub's slug of the text. */
  readonly anchor: string;
  /** The name in `<a name="…">`, which translated pages keep in English. */
  readonly explicitAnchor?: string;
}

export type Block =
  | Paragraph
  | List
  | Table
  | CodeBlock
  | Annotation
  | Comment
  | Html
  | Alert
  | Quote
  | TabGroup
  | Zone
  | Include;

export interface Paragraph extends Span {
  readonly kind: "paragraph";
  readonly content: RichText;
}

export interface List extends Span {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Span {
  readonly blocks: readonly Block[];
}

/** A GFM table, or rows of a plain-text page under a known column line. */
export interface Table extends Span {
  readonly kind: "table";
  readonly columns: readonly Cell[];
  readonly rows: readonly Row[];
  /** The delimiter row had another number of cells than the header; it was padded or cut so that the table reads. */
  readonly repairedDelimiter: boolean;
}

export interface Row extends Span {
  /** As many as were written: fewer or more than the columns in a ragged row. */
  readonly cells: readonly Cell[];
}

export interface Cell extends Span {
  readonly content: RichText;
}

/** Text as a reader sees it, and where its parts stand. */
export interface RichText extends Span {
  /** Entities decoded, markup gone, `<br>` and block tags as a newline, white space folded, trimmed. */
  readonly text: string;
  readonly parts: readonly Inline[];
}

/** A marked-up part of a `RichText`. `at` is where its text begins in `RichText.text`. */
export type Inline = Code | Strong | Emphasis | Link;

export interface Code extends Span {
  readonly kind: "code";
  readonly text: string;
  readonly at: number;
}

export interface Strong extends Span {
  readonly kind: "strong";
  readonly text: string;
  readonly at: number;
}

export interface Emphasis extends Span {
  readonly kind: "emphasis";
  readonly text: string;
  readonly at: number;
}

export interface Link extends Span {
  readonly kind: "link";
  readonly text: string;
  readonly at: number;
  /** As written; empty where a reference has no definition. */
  readonly target: string;
  readonly targetSpan: Span;
  readonly image: boolean;
}

/** A fenced or indented code block; on plain-text pages an HTTP message or a route list told by its start line. */
export interface CodeBlock extends Span {
  readonly kind: "code";
  /** The first word of the info string, lower-case; empty where there is none. */
  readonly language: string;
  readonly text: string;
  /** The annotation right before it, if one is. */
  readonly annotation?: Annotation;
  readonly content: CodeContent;
}

/** What a code block holds: told by its text, the info string only breaking ties. */
export type CodeContent = RouteList | HttpExchange | JsonContent | OtherCode;

/** Request lines and nothing else: `GET /users`, one a line, the form of an HTTP request section. */
export interface RouteList {
  readonly kind: "routes";
  readonly lines: readonly RequestLine[];
  /** Lines that are no request line: "or", a header, a comment. */
  readonly rest: readonly TextLine[];
}

export interface RequestLine extends Span {
  /** As written; empty where the line is a bare path. */
  readonly method: string;
  readonly methodSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

export interface TextLine extends Span {
  readonly text: string;
}

/** One HTTP message, or several in a row. */
export interface HttpExchange {
  readonly kind: "http";
  readonly messages: readonly HttpMessage[];
}

export type HttpMessage = HttpRequest | HttpResponse;

export interface HttpRequest extends Span {
  readonly kind: "request";
  readonly line: RequestLine;
  readonly headers: readonly HttpHeader[];
  readonly body?: Body;
}

export interface HttpResponse extends Span {
  readonly kind: "response";
  readonly status: number;
  readonly statusSpan: Span;
  readonly reason: string;
  readonly reasonSpan: Span;
  readonly headers: readonly HttpHeader[];
  readonly body?: Body;
}

export interface HttpHeader extends Span {
  readonly name: string;
  readonly value: string;
  readonly valueSpan: Span;
}

/** The payload of a message. `json` is there where the text begins as JSON or the content type says JSON. */
export interface Body extends Span {
  readonly text: string;
  readonly json?: JsonText;
}

/** A block that is one JSON value: a JSON representation, or a body shown alone. */
export interface JsonContent {
  readonly kind: "json";
  readonly body: Body;
}

export interface OtherCode {
  readonly kind: "other";
}

/** An HTML comment that holds a JSON object, read leniently. Two glued comments are two annotations. */
export interface Annotation extends Span {
  readonly kind: "annotation";
  readonly json: JsonText;
  /** The members of its object, for a look-up by name; spans as in `json`. */
  readonly fields: readonly { readonly key: string; readonly keySpan: Span; readonly value: JsonNode }[];
}

/** Any other HTML comment; `text` is what stands between `<!--` and `-->`. */
export interface Comment extends Span {
  readonly kind: "comment";
  readonly text: string;
  readonly closed: boolean;
}

export interface Html extends Span {
  readonly kind: "html";
  readonly text: string;
}

/** `> [!NOTE]` and its kin; also the old `> **Note:**`. */
export interface Alert extends Span {
  readonly kind: "alert";
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface Quote extends Span {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** `# [HTTP](#tab/http)` and its siblings, up to the closing `---`. */
export interface TabGroup extends Span {
  readonly kind: "tabs";
  readonly tabs: readonly Tab[];
}

export interface Tab extends Span {
  /** `http` of `#tab/http`. */
  readonly id: string;
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** `::: moniker range="…"` or `::: zone pivot="…"` up to `::: moniker-end`. */
export interface Zone extends Span {
  readonly kind: "zone";
  readonly name: "moniker" | "zone";
  readonly condition: string;
  readonly blocks: readonly Block[];
}

/** `[!INCLUDE [label](target)]`. */
export interface Include extends Span {
  readonly kind: "include";
  readonly label: string;
  readonly target: string;
  readonly targetSpan: Span;
  /** The page it names, once includes are followed; its spans are its own file's. */
  readonly fragment?: PageSyntax;
  /** Why it could not be followed. */
  readonly fault?: "missing" | "circular" | "outside" | "tooDeep" | "tooMany";
}
