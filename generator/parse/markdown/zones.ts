import type { Paragraph, Root, RootContent } from "mdast";
import type { VFile } from "vfile";
import type { Span } from "../../text/source.ts";
import type { ZoneNode } from "./nodes.ts";
import { nodeSpan, positionAt } from "./node-span.ts";
import { rewriteFlow } from "./rewrite-flow.ts";

const opening = /^:{3,}\s*(moniker|zone)\s+(?:range|pivot|target)\s*=\s*(.*)$/i;
const closing = /^:{3,}\s*(?:moniker|zone)-end\s*$/i;

/**
 * Gathers what stands between `::: moniker range="…"` or `::: zone pivot="…"` and its end. Headings stay outside, as
 * they head sections: what follows one goes on in a zone of the same condition. A zone that never ends is none.
 */
export function zones() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes(":::")) return;
    rewriteFlow(tree, (children) => gatherZones(children.flatMap((child) => splitFences(child, source))));
  };
}

type Fence = Pick<ZoneNode, "name" | "condition">;
type FenceNode = RootContent & { readonly fence?: Fence | "end" };

/** Parts the lines of `:::` from the paragraph that they stand in when no blank line does. */
function splitFences(node: RootContent, source: string): readonly FenceNode[] {
  if (node.type !== "paragraph") return [node];
  const lines = fenceLines(node, source);
  if (lines.length === 0) return [node];
  const nodes: FenceNode[] = [];
  const { start, end } = nodeSpan(node);
  let from = start;
  for (const { span, fence } of lines) {
    addRest(nodes, node, { start: from, end: span.start }, source);
    nodes.push({ type: "paragraph", children: [], position: positionAt(span), fence });
    from = span.end;
  }
  addRest(nodes, node, { start: from, end }, source);
  return nodes;
}

function fenceLines(node: Paragraph, source: string): readonly { span: Span; fence: Fence | "end" }[] {
  const { start, end } = nodeSpan(node);
  return [...source.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const fence = fenceOf(line.trim());
    return fence ? [{ fence, span: { start: start + index, end: start + index + line.length } }] : [];
  });
}

function fenceOf(line: string): Fence | "end" | undefined {
  if (closing.test(line)) return "end";
  const match = opening.exec(line);
  if (!match) return undefined;
  const name = match[1]?.toLowerCase() === "zone" ? "zone" : "moniker";
  return { name, condition: (match[2] ?? "").trim().replace(/^["']|["']$/g, "") };
}

/** What a paragraph says between two fences: those of its inline nodes that stand there. */
function addRest(nodes: FenceNode[], node: Paragraph, span: Span, source: string): void {
  if (source.slice(span.start, span.end).trim() === "") return;
  const children = node.children.flatMap((child) => {
    if (!child.position) return [];
    const own = nodeSpan(child);
    if (own.start >= span.start && own.end <= span.end) return [child];
    const cut = { start: Math.max(own.start, span.start), end: Math.min(own.end, span.end) };
    if (child.type !== "text" || cut.start >= cut.end) return [];
    return [{ ...child, value: source.slice(cut.start, cut.end), position: positionAt(cut) }];
  });
  nodes.push({ ...node, children, position: positionAt(span) });
}

function gatherZones(children: readonly FenceNode[]): RootContent[] {
  const blocks: RootContent[] = [];
  const open: { readonly fence: Fence; readonly zone: ZoneNode }[] = [];
  const ends = children.filter((child) => child.fence === "end").length;
  let closed = 0;
  for (const child of children) {
    const { fence } = child;
    if (fence === "end") {
      closed += 1;
      closeZone(open, blocks, child);
    } else if (fence) {
      if (open.length < ends - closed) open.push({ fence, zone: zoneOf(fence, nodeSpan(child)) });
    } else if (child.type === "heading") {
      blocks.push(...passHeading(open, child));
    } else (open.at(-1)?.zone.children ?? blocks).push(child);
  }
  return blocks;
}

function zoneOf(fence: Fence, span: Span): ZoneNode {
  return { type: "zone", ...fence, children: [], position: positionAt(span) };
}

function closeZone(open: { readonly zone: ZoneNode }[], blocks: RootContent[], end: RootContent): void {
  const zone = open.pop()?.zone;
  if (!zone || zone.children.length === 0) return;
  zone.position = positionAt({ start: nodeSpan(zone).start, end: nodeSpan(end).end });
  (open.at(-1)?.zone.children ?? blocks).push(zone);
}

/** Ends the zones before a heading and begins them anew behind it. */
function passHeading(open: { fence: Fence; zone: ZoneNode }[], heading: RootContent): readonly RootContent[] {
  const passed: RootContent[] = [];
  const fences = open.map(({ fence }) => fence);
  while (open.length > 0) closeZone(open, passed, open.at(-1)?.zone.children.at(-1) ?? heading);
  const { end } = nodeSpan(heading);
  open.push(...fences.map((fence) => ({ fence, zone: zoneOf(fence, { start: end, end }) })));
  return [...passed, heading];
}
