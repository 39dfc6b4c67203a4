import { flowParentsIn } from "./flow-parents-in.ts";
import type { FlowNode, FlowParent } from "./nodes.ts";

/**
 * Puts others in the place of blocks for which `replace` returns some, at any depth: what a container holds is replaced
 * before the container is looked at.
 */
export function replaceFlow(parent: FlowParent, replace: (node: FlowNode) => readonly FlowNode[] | undefined): void {
  let replaced: FlowNode[] | undefined;
  let at = 0;
  for (const node of parent.children) {
    for (const inner of flowParentsIn(node)) replaceFlow(inner, replace);
    const others = replace(node);
    if (others) (replaced ??= parent.children.slice(0, at)).push(...others);
    else replaced?.push(node);
    at += 1;
  }
  if (replaced) parent.children = replaced;
}
