import type { Span } from "../../text/source.ts";

/**
 * Finds the target in the source of a link: the stretch of `[text](target "title")`, `[text][target]`, `<target>` or
 * a literal URL that names where it leads. Empty, at the end of the link, where there is none.
 */
export function linkTargetSpan(source: string, link: Span): Span {
  const text = source.slice(link.start, link.end);
  if (text.startsWith("<")) return { start: link.start + 1, end: link.end - 1 };
  const inline = text.lastIndexOf("](");
  if (text.endsWith(")") && inline >= 0) return inlineTarget(text, inline + 2, link.start);
  const reference = text.lastIndexOf("][");
  if (reference < 0) return text.startsWith("[") || text.startsWith("!") ? { start: link.end, end: link.end } : link;
  return { start: link.start + reference + 2, end: link.end - 1 };
}

/** `at` is behind the parenthesis: `[text](▸target "title")`. */
function inlineTarget(text: string, at: number, offset: number): Span {
  const skipped = /^[\s<]*/.exec(text.slice(at))?.[0].length ?? 0;
  const start = at + skipped;
  const quoted = text.slice(at, start).endsWith("<");
  const length = text.slice(start, -1).search(quoted ? />/ : /\s/);
  return { start: offset + start, end: offset + (length < 0 ? text.length - 1 : start + length) };
}
