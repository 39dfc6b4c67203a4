import type { Inline, RichText } from "../../parse/syntax.ts";
import type { Span } from "../../text/source.ts";

/**
 * Returns where a stretch of a rich text's `text` stands in the file: exactly, inside of a marked-up part or between two
 * of them; the whole text, where entities, tags or folded white space in between leave the place open.
 */
export function spanInText(content: RichText, from: number, to: number): Span {
  let textStart = 0;
  let { start } = content;
  let after: Inline | undefined;
  for (const part of content.parts) {
    const partEnd = part.at + part.text.length;
    if (part.at <= from && to <= partEnd) return spanInPart(part, from, to);
    if (partEnd <= from) {
      textStart = partEnd;
      start = part.end;
    }
    if (part.at >= to) after ??= part;
  }
  const textEnd = after?.at ?? content.text.length;
  const end = after?.start ?? content.end;
  if (end - start !== textEnd - textStart) return { start: content.start, end: content.end };
  return { start: start + from - textStart, end: start + to - textStart };
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
