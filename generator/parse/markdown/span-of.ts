import type { Position } from "unist";
import type { Span } from "../../text/source.ts";

/** Returns the span of a position as both parsers give it; undefined for a literal URL, which may have none. */
export function spanOf(position: Position | undefined): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
