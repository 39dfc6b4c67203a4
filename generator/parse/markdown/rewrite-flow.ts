import { flowParentsIn } from "./flow-parents-in.ts";
import type { FlowNode, FlowParent } from "./nodes.ts";

/**
 * Replaces the children of a parent, and of every container of blocks below it, by what `rewrite` makes of them.
 * Containers are rewritten before what they hold.
 */
export function rewriteFlow(parent: FlowParent, rewrite: (children: FlowNode[]) => FlowNode[]): void {
  const waiting: FlowParent[] = [parent];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    next.children = rewrite(next.children);
    for (const child of next.children) for (const inner of flowParentsIn(child)) waiting.push(inner);
  }
}
