import type { FlowNode, FlowParent } from "./nodes.ts";

/** Returns what in a node holds blocks: the items of a list, the tabs of a group, or the node itself; none of most. */
export function flowParentsIn(node: FlowNode): readonly FlowParent[] {
  switch (node.type) {
    case "list":
    case "tabGroup":
      return node.children;
    case "blockquote":
    case "footnoteDefinition":
    case "alert":
    case "zone":
    case "section":
      return [node];
    default:
      return none;
  }
}

const none: readonly FlowParent[] = [];
