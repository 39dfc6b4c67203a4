import type { Heading, Root, RootContent } from "mdast";
import type { SectionNode } from "./nodes.ts";
import { nodeSpan, positionAt } from "./node-span.ts";

/** Nests what stands below each heading of the page under it, up to the next heading of its depth or above. */
export function sections() {
  return (tree: Root): void => {
    const end = nodeSpan(tree).end;
    const open: SectionNode[] = [];
    const top: RootContent[] = [];
    for (const child of tree.children) {
      if (child.type !== "heading") {
        (open.at(-1)?.children ?? top).push(child);
        continue;
      }
      closeUpTo(open, child);
      const section = sectionOf(child, end);
      (open.at(-1)?.children ?? top).push(section);
      open.push(section);
    }
    tree.children = top;
  };
}

function closeUpTo(open: SectionNode[], heading: Heading): void {
  for (let last = open.at(-1); last && last.heading.depth >= heading.depth; last = open.at(-1)) {
    last.position = positionAt({ start: nodeSpan(last.heading).start, end: nodeSpan(heading).start });
    open.pop();
  }
}

function sectionOf(heading: Heading, end: number): SectionNode {
  return { type: "section", heading, children: [], position: positionAt({ start: nodeSpan(heading).start, end }) };
}
