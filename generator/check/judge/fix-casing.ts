import { spanOf, type SourceRange } from "../../text/source.ts";
import type { CheckContext } from "../context/check-context.ts";
import type { Finding } from "../rule.ts";

interface Cased {
  /** Where the segment stands, exactly. */
  readonly source: SourceRange;
  readonly segment: string;
  readonly expected: string;
}

/**
 * Returns a fix that puts a segment of a path into another case. None where the place is wider than the segment, or where
 * more than letters' case would change.
 */
export function fixCasing({ source, segment, expected }: Cased, { pages }: CheckContext): Pick<Finding, "fix"> {
  const lines = pages.get(source.file)?.lines;
  const isExact = source.line === source.endLine && source.endColumn - source.column === segment.length;
  if (lines === undefined || !isExact || segment.toLowerCase() !== expected.toLowerCase()) return {};
  return { fix: { ...spanOf(lines, source), text: expected } };
}
