import type { Node, Position } from "unist";
import type { Span } from "../../text/source.ts";

/** Returns the span of an mdast node. Every block has one; of inline nodes, literal autolinks may have none. */
export function nodeSpan(node: Node): Span {
  const position = node.position;
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`The parser left a node of type ${node.type} without a position.`);
  }
  return { start: position.start.offset, end: position.end.offset };
}

/** Returns a position for a node that a plugin makes: of the offsets alone, which is all that is read of it. */
export function positionAt(span: Span): Position {
  return {
    start: { line: 1, column: 1, offset: span.start },
    end: { line: 1, column: 1, offset: span.end },
  };
}
