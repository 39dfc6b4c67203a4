import type { Inline, RichText } from "../syntax.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { Codec } from "./codec.ts";
import { codecOfKinds } from "./codec-of-kinds.ts";

/** Keeps text as a reader sees it, and its parts. */
export const textCodec: Codec<RichText> = {
  write(text, to) {
    to.span(text);
    to.string(text.text, text.start);
    to.list(text.parts, partCodec.write);
  },
  read(from) {
    const { start, end } = from.span();
    return { text: from.string(start), parts: from.list(partCodec.read), start, end };
  },
};

const partCodec: Codec<Inline> = codecOfKinds<Inline>({
  code: markCodec("code"),
  strong: markCodec("strong"),
  emphasis: markCodec("emphasis"),
  link: {
    write(link, to) {
      writeMark(link, to);
      to.span(link.targetSpan);
      to.string(link.target, link.targetSpan.start);
      to.flag(link.image);
    },
    read(from) {
      const { text, at, start, end } = readMark(from);
      const targetSpan = from.span();
      const target = from.string(targetSpan.start);
      return { kind: "link", target, targetSpan, image: from.flag(), text, at, start, end };
    },
  },
});

type Mark = Pick<Inline, "text" | "at" | "start" | "end">;

/** Marks are one character or two. */
function writeMark(mark: Mark, to: ByteWriter): void {
  to.span(mark);
  to.string(mark.text, mark.start, mark.end);
  to.number(mark.at);
}

function readMark(from: ByteReader): Mark {
  const { start, end } = from.span();
  return { text: from.string(start), at: from.number(), start, end };
}

function markCodec<Kind extends "code" | "strong" | "emphasis">(kind: Kind): Codec<Mark & { readonly kind: Kind }> {
  return {
    write: writeMark,
    read(from) {
      const { text, at, start, end } = readMark(from);
      return { kind, text, at, start, end };
    },
  };
}
