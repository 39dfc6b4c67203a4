import type { Span } from "../../text/source.ts";
import type { Block, Heading, Section } from "../syntax.ts";

/** A page in a row: blocks, and the headings between them. */
export type FlatPart = Block | { readonly kind: "heading"; readonly heading: Heading };

/** Nests what stands behind each heading under it, up to the next heading of its depth or above. */
export function nestSections(
  parts: readonly FlatPart[],
  end: number,
): { readonly blocks: readonly Block[]; readonly sections: readonly Section[] } {
  const root: OpenSection = { depth: 0, start: 0, end, blocks: [], sections: [] };
  const open = [root];
  for (const part of parts) {
    if (part.kind !== "heading") {
      open.at(-1)?.blocks.push(part);
      continue;
    }
    const { heading } = part;
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= heading.depth) close(open, heading);
    open.push({ depth: heading.depth, heading, start: heading.start, end, blocks: [], sections: [] });
  }
  while (open.length > 1) close(open, { start: end });
  return { blocks: root.blocks, sections: root.sections };
}

interface OpenSection extends Span {
  readonly depth: number;
  readonly heading?: Heading;
  readonly blocks: Block[];
  readonly sections: Section[];
}

function close(open: OpenSection[], next: Pick<Span, "start">): void {
  const last = open.pop();
  if (!last?.heading) return;
  const { heading, blocks, sections, start } = last;
  open.at(-1)?.sections.push({ heading, blocks, sections, start, end: next.start });
}
