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
  const gathered: Gathered = { text: "", parts: [] };
  for (const child of children) gather(child, gathered, context);
  return { text: gathered.text.trimEnd(), parts: gathered.parts, ...span };
}

interface Gathered {
  text: string;
  parts: Inline[];
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

function gather(node: PhrasingContent, into: Gathered, context: InlineContext): void {
  if (node.type === "text") return addText(node.value, into);
  if (node.type === "break") return addBreak(into);
  if (node.type === "html") return /^<br\b/i.test(node.value) ? addBreak(into) : undefined;
  const from = into.text.length;
  const index = into.parts.length;
  gatherInside(node, into, context);
  const part = makePart(node, from, into, context);
  if (part) into.parts.splice(index, 0, part);
}

function gatherInside(node: PhrasingContent, into: Gathered, context: InlineContext): void {
  if ("children" in node) for (const child of node.children) gather(child, into, context);
  else if ("value" in node) addText(node.value, into);
  else if ("alt" in node) addText(node.alt ?? "", into);
}

function makePart(node: PhrasingContent, from: number, into: Gathered, context: InlineContext): Inline | undefined {
  if (isLiteralLink(node, context.source)) return undefined;
  const raw = into.text.slice(from);
  const text = raw.trim();
  const place = (): Place => ({ text, at: from + raw.indexOf(text), ...nodeSpan(node) });
  const make = Object.hasOwn(partOf, node.type) ? partOf[node.type as keyof typeof partOf] : undefined;
  return (make as ((node: PhrasingContent, place: Place, context: InlineContext) => Inline) | undefined)?.(
    node,
    place(),
    context,
  );
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
  const atStart = into.text === "" || into.text.endsWith(" ") || into.text.endsWith("\n");
  into.text += atStart && folded.startsWith(" ") ? folded.slice(1) : folded;
}

function addBreak(into: Gathered): void {
  into.text = `${into.text.trimEnd()}\n`;
}
