import type { Inline, RichText } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";

/**
 * Returns where a stretch of a rich text's `text` stands in the file. Exact inside of a marked-up part and in plain
 * text without entities or folded white space; elsewhere the nearest place that never leaves the text.
 */
export function spanInText(content: RichText, from: number, to: number): Span {
  const part = content.parts.find(({ at, text }) => at <= from && to <= at + text.length);
  if (part !== undefined) return spanInPart(part, from, to);
  const before = content.parts.findLast(({ at, text }) => at + text.length <= from);
  const start = before === undefined ? content.start + from : before.end + from - before.at - before.text.length;
  const shift = Math.max(0, Math.min(start, content.end) - start);
  return { start: Math.min(start + shift, content.end), end: Math.min(start + shift + to - from, content.end) };
}

function spanInPart(part: Inline, from: number, to: number): Span {
  const opening = openings[part.kind](part);
  const start = part.start + opening + from - part.at;
  return { start, end: start + to - from };
}

/** How many characters stand between the start of a part and its text. */
const openings: Readonly<Record<Inline["kind"], (part: Inline) => number>> = {
  code: (part) => (part.end - part.start - part.text.length) >> 1,
  strong: (part) => (part.end - part.start - part.text.length) >> 1,
  emphasis: (part) => (part.end - part.start - part.text.length) >> 1,
  link: (part) => (part.end - part.start > part.text.length ? 1 : 0),
};
