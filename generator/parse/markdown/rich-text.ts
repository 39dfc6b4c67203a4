import type { Inline, RichText } from "../syntax.ts";
import type { Span } from "../../text/source.ts";
import { exact } from "../../text/exact.ts";
import { sharedText } from "../../text/shared-text.ts";
import { linkTargetSpan } from "./link-target-span.ts";
import type { InlineNode } from "./nodes.ts";

/** What inline content is read with: the text of the file, and where references lead. */
export interface InlineContext {
  readonly source: string;
  /** Normalised label → URL. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Gathers inline nodes into the text that a reader sees and the marked-up parts of it. */
export function richText(children: readonly InlineNode[], { start, end }: Span, context: InlineContext): RichText {
  if (children.length === 0) return { text: "", parts: noParts, start, end };
  const only = children.length === 1 ? children[0] : undefined;
  if (only?.type === "text" && !odd.test(only.value)) return { text: only.value.trim(), parts: noParts, start, end };
  const into: Gathered = { chunks: [], length: 0, last: "", parts: [] };
  for (const child of children) gather(child, into, context);
  const text = sharedText(into.chunks.join("").trimEnd(), start, context.source);
  return { text, parts: exact(into.parts), start, end };
}

const noParts = exact<Inline>([]);

/** White space that a browser folds: other than single blanks. */
const odd = /[^\S ]|\s\s|\u200b/;

/** The text so far in chunks, so that adding to it and looking at its end stay cheap. */
interface Gathered {
  readonly chunks: string[];
  readonly parts: Inline[];
  length: number;
  last: string;
}

type Place = Span & { readonly text: string; readonly at: number };
type PartOf<Type extends InlineNode["type"]> = (
  node: Extract<InlineNode, { type: Type }>,
  place: Place,
  context: InlineContext,
) => Inline;

const partOf: {
  readonly [
    Type in "inlineCode" | "strong" | "emphasis" | "link" | "linkReference" | "image" | "imageReference"
  ]: PartOf<Type>;
} = {
  inlineCode: (_node, { text, at, start, end }) => ({ kind: "code", text, at, start, end }),
  strong: (_node, { text, at, start, end }) => ({ kind: "strong", text, at, start, end }),
  emphasis: (_node, { text, at, start, end }) => ({ kind: "emphasis", text, at, start, end }),
  link: (node, place, context) => linkOf(node.url, false, place, context),
  image: (node, place, context) => linkOf(node.url, true, place, context),
  linkReference: (node, place, context) =>
    linkOf(context.definitions.get(node.identifier) ?? "", false, place, context),
  imageReference: (node, place, context) =>
    linkOf(context.definitions.get(node.identifier) ?? "", true, place, context),
};

function linkOf(url: string, image: boolean, { text, at, start, end }: Place, { source }: InlineContext): Inline {
  const targetSpan = linkTargetSpan(source, { start, end });
  const target = sharedText(url, targetSpan.start, source);
  return { kind: "link", target, targetSpan, image, text, at, start, end };
}

/** Tags that begin a line on a rendered page. */
const breaking = /^<\/?(?:br|li|ul|ol|p|div|tr|td|table|h[1-6])\b/i;

function gather(node: InlineNode, into: Gathered, context: InlineContext): void {
  if (node.type === "text") return addText(node.value, into);
  if (node.type === "break") return addBreak(into);
  if (node.type === "html") return breaking.test(node.value) ? addBreak(into) : undefined;
  const from = into.length;
  const chunk = into.chunks.length;
  const index = into.parts.length;
  gatherInside(node, into, context);
  const raw = into.chunks.length === chunk + 1 ? (into.chunks[chunk] ?? "") : into.chunks.slice(chunk).join("");
  const part = partFrom(node, raw, from, context);
  if (part === undefined) return;
  if (index === into.parts.length) into.parts.push(part);
  else into.parts.splice(index, 0, part);
}

function gatherInside(node: InlineNode, into: Gathered, context: InlineContext): void {
  if ("children" in node) for (const child of node.children) gather(child, into, context);
  else if ("value" in node) addText(node.value, into);
  else if ("alt" in node) addText(node.alt, into);
}

function partFrom(node: InlineNode, raw: string, from: number, context: InlineContext): Inline | undefined {
  if (!(node.type in partOf) || isLiteralLink(node, context.source)) return undefined;
  const text = raw.trim();
  const at = from + raw.indexOf(text);
  const make = partOf[node.type as keyof typeof partOf] as PartOf<InlineNode["type"]>;
  return make(node, { text, at, start: node.start, end: node.end }, context);
}

/** A URL that stands as it is, without `<>`: plain text, as parsers don't agree on its place. */
function isLiteralLink({ type, start }: InlineNode, source: string): boolean {
  return type === "link" && (start < 0 || (source[start] !== "[" && source[start] !== "<"));
}

/** Folds white space as a browser does. */
function addText(value: string, into: Gathered): void {
  const folded = odd.test(value) ? value.replace(/[\u200b\ufeff]/g, "").replace(/\s+/g, " ") : value;
  const follows = into.last !== "" && into.last !== " " && into.last !== "\n";
  addChunk(!follows && folded.startsWith(" ") ? folded.slice(1) : folded, into);
}

function addBreak(into: Gathered): void {
  if (into.last === "\n" || into.length === 0) return;
  addChunk("\n", into);
}

function addChunk(chunk: string, into: Gathered): void {
  if (chunk === "") return;
  into.chunks.push(chunk);
  into.length += chunk.length;
  into.last = chunk.charAt(chunk.length - 1);
}
