import type { PhrasingContent } from "mdast";
import type { Inline, RichText } from "../syntax.ts";
import type { Span } from "../../text/source.ts";
import { linkTargetSpan } from "./link-target-span.ts";
import { nodeSpan } from "./node-span.ts";

/** What inline content is read with: the text of the file, and where references lead. */
export interface InlineContext {
  readonly source: string;
  /** Normalised label → URL. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** Gathers inline nodes into the text that a reader sees and the marked-up parts of it. */
export function richText(children: readonly PhrasingContent[], span: Span, context: InlineContext): RichText {
  const into: Gathered = { chunks: [], length: 0, last: "", parts: [] };
  for (const child of children) gather(child, into, context);
  return { text: into.chunks.join("").trimEnd(), parts: into.parts, ...span };
}

/** The text so far in chunks, so that adding to it and looking at its end stay cheap. */
interface Gathered {
  readonly chunks: string[];
  readonly parts: Inline[];
  length: number;
  last: string;
}

type Place = Span & { readonly text: string; readonly at: number };
type PartOf<Kind extends PhrasingContent["type"]> = (
  node: Extract<PhrasingContent, { type: Kind }>,
  place: Place,
  context: InlineContext,
) => Inline;

const partOf: {
  readonly [
    Kind in "inlineCode" | "strong" | "emphasis" | "link" | "linkReference" | "image" | "imageReference"
  ]: PartOf<Kind>;
} = {
  inlineCode: (_node, place) => ({ kind: "code", ...place }),
  strong: (_node, place) => ({ kind: "strong", ...place }),
  emphasis: (_node, place) => ({ kind: "emphasis", ...place }),
  link: (node, place, context) => linkOf(node.url, false, place, context),
  image: (node, place, context) => linkOf(node.url, true, place, context),
  linkReference: (node, place, context) =>
    linkOf(context.definitions.get(node.identifier) ?? "", false, place, context),
  imageReference: (node, place, context) =>
    linkOf(context.definitions.get(node.identifier) ?? "", true, place, context),
};

function linkOf(target: string, image: boolean, place: Place, context: InlineContext): Inline {
  return { kind: "link", target, targetSpan: linkTargetSpan(context.source, place), image, ...place };
}

/** Tags that begin a line on a rendered page. */
const breaking = /^<\/?(?:br|li|ul|ol|p|div|tr|td|table|h[1-6])\b/i;

function gather(node: PhrasingContent, into: Gathered, context: InlineContext): void {
  if (node.type === "text") return addText(node.value, into);
  if (node.type === "break") return addBreak(into);
  if (node.type === "html") return breaking.test(node.value) ? addBreak(into) : undefined;
  const from = into.length;
  const chunk = into.chunks.length;
  const index = into.parts.length;
  gatherInside(node, into, context);
  const part = partFrom(node, into.chunks.slice(chunk).join(""), from, context);
  if (part) into.parts.splice(index, 0, part);
}

function gatherInside(node: PhrasingContent, into: Gathered, context: InlineContext): void {
  if ("children" in node) for (const child of node.children) gather(child, into, context);
  else if ("value" in node) addText(node.value, into);
  else if ("alt" in node) addText(node.alt ?? "", into);
}

function partFrom(node: PhrasingContent, raw: string, from: number, context: InlineContext): Inline | undefined {
  if (!(node.type in partOf) || isLiteralLink(node, context.source)) return undefined;
  const text = raw.trim();
  const at = from + raw.indexOf(text);
  const make = partOf[node.type as keyof typeof partOf] as PartOf<PhrasingContent["type"]>;
  return make(node, { text, at, ...nodeSpan(node) }, context);
}

/** A URL that stands as it is, without `<>`: plain text, as parsers don't agree on its place. */
function isLiteralLink(node: PhrasingContent, source: string): boolean {
  if (node.type !== "link") return false;
  const start = node.position?.start.offset;
  return start === undefined || (source[start] !== "[" && source[start] !== "<");
}

/** Folds white space as a browser does. */
function addText(value: string, into: Gathered): void {
  const folded = value.replace(/[\u200b\ufeff]/g, "").replace(/\s+/g, " ");
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
