import { alertOf } from "./alert-of.ts";
import { liftComments } from "./lift-comments.ts";
import type { FlowNode, ParagraphNode, RootNode } from "./nodes.ts";
import { replaceFlow } from "./replace-flow.ts";
import { splitHtml } from "./split-html.ts";
import { splitIncludes } from "./split-includes.ts";

/** Turns blocks that say more on a page than in Markdown into nodes of their own: comments, includes and alerts. */
export function blockForms(tree: RootNode, source: string): void {
  replaceFlow(tree, (node) => {
    if (node.type === "paragraph") return splitParagraph(node, source);
    if (node.type === "html") return splitHtml(node, source);
    return node.type === "blockquote" ? alertOf(node) : undefined;
  });
}

function splitParagraph(node: ParagraphNode, source: string): readonly FlowNode[] | undefined {
  const lifted = liftComments(node, source);
  if (lifted === undefined) return splitIncludes(node, source);
  return lifted.flatMap((part) => (part.type === "paragraph" && splitIncludes(part, source)) || [part]);
}
