import type { FlowNode } from "./nodes.ts";

/**
 * Puts others in the place of nodes. The list itself comes back where `replace` leaves all as they are, as it does on
 * most pages.
 */
export function replaceNodes(
  nodes: FlowNode[],
  replace: (node: FlowNode) => readonly FlowNode[] | undefined,
): FlowNode[] {
  let replaced: FlowNode[] | undefined;
  for (const [at, node] of nodes.entries()) {
    const others = replace(node);
    if (others) (replaced ??= nodes.slice(0, at)).push(...others);
    else replaced?.push(node);
  }
  return replaced ?? nodes;
}
