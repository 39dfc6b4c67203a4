import type { Span } from "../../text/source.ts";
import type { FlowNode, RootNode, ZoneNode } from "./nodes.ts";
import { rewriteFlow } from "./rewrite-flow.ts";
import { zoneFence, type ZoneFence } from "./zone-fence.ts";

/**
 * Gathers what stands between `::: moniker range="…"` or `::: zone pivot="…"` and its end. Headings stay outside, as
 * they head sections: what follows one goes on in a zone of the same condition. A zone that never ends is none.
 */
export function zones(tree: RootNode, source: string): void {
  if (source.includes(":::")) rewriteFlow(tree, (children) => gatherZones(children, source));
}

/** Zones hold what stands between headings: deeper ones would be begun anew at each heading to no end. */
const deepest = 20;

type Opening = Exclude<ZoneFence, "end">;

interface OpenZone {
  readonly fence: Opening;
  readonly zone: ZoneNode;
}

function fenceOf(node: FlowNode, source: string): ZoneFence | undefined {
  if (node.type !== "paragraph") return undefined;
  const text = source.slice(node.start, node.end);
  return /[\r\n]/.test(text) ? undefined : zoneFence(text);
}

function gatherZones(children: readonly FlowNode[], source: string): FlowNode[] {
  const blocks: FlowNode[] = [];
  const open: OpenZone[] = [];
  const fences = children.map((child) => fenceOf(child, source));
  let ends = fences.filter((fence) => fence === "end").length;
  for (const [index, child] of children.entries()) {
    const fence = fences[index];
    if (fence === "end") {
      ends -= 1;
      closeZone(open, blocks, child);
    } else if (fence) {
      if (open.length < Math.min(ends, deepest)) open.push({ fence, zone: zoneOf(fence, child) });
    } else if (child.type === "heading") {
      blocks.push(...passHeading(open, child));
    } else (open.at(-1)?.zone.children ?? blocks).push(child);
  }
  return blocks;
}

function zoneOf({ name, condition }: Opening, { start, end }: Span): ZoneNode {
  return { type: "zone", start, end, name, condition, children: [] };
}

function closeZone(open: OpenZone[], blocks: FlowNode[], { end }: Span): void {
  const zone = open.pop()?.zone;
  if (!zone || zone.children.length === 0) return;
  zone.end = end;
  (open.at(-1)?.zone.children ?? blocks).push(zone);
}

/** Ends the zones before a heading and begins them anew behind it. */
function passHeading(open: OpenZone[], heading: FlowNode): readonly FlowNode[] {
  const passed: FlowNode[] = [];
  const fences = open.map(({ fence }) => fence);
  while (open.length > 0) closeZone(open, passed, open.at(-1)?.zone.children.at(-1) ?? heading);
  const { end } = heading;
  open.push(...fences.map((fence) => ({ fence, zone: zoneOf(fence, { start: end, end }) })));
  return [...passed, heading];
}
