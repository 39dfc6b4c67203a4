import type { SourceFile } from "../../read/sources.ts";
import { mapLines } from "../../text/source.ts";
import type { Excess, FrontMatter, FrontMatterField, Heading, PageSyntax, Section } from "../syntax.ts";
import { blocksCodec } from "./block-codec.ts";
import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";
import { textCodec } from "./text-codec.ts";

/** Prints a page's tree for keeping: without its file's name and lines, and with its strings as places in its text. */
export function printPage(page: PageSyntax, text: string): Buffer {
  const to = new ByteWriter(text);
  to.flag(page.form === "markdown");
  to.flag(page.frontMatter !== undefined);
  if (page.frontMatter !== undefined) writeFrontMatter(page.frontMatter, to);
  blocksCodec.write(page.blocks, to);
  to.list(page.sections, writeSection);
  to.list(page.excesses ?? [], writeExcess);
  return to.finish();
}

/** Returns the page that `printPage` printed of the same text, in a file that may have another name. */
export function restorePage(bytes: Buffer, { path, text }: SourceFile): PageSyntax {
  const from = new ByteReader(bytes, text);
  const form = from.flag() ? "markdown" : "plainText";
  const frontMatter = from.flag() ? readFrontMatter(from) : undefined;
  const blocks = blocksCodec.read(from);
  const sections = from.list(readSection);
  const excesses = from.list(readExcess);
  return {
    kind: "page",
    file: path,
    lines: mapLines(path, text),
    form,
    ...(frontMatter && { frontMatter }),
    blocks,
    sections,
    ...(excesses.length > 0 && { excesses }),
  };
}

function writeExcess(excess: Excess, to: ByteWriter): void {
  to.span(excess);
  to.word(excess.limit);
  to.word(String(excess.found));
  to.word(String(excess.most));
}

function readExcess(from: ByteReader): Excess {
  const { start, end } = from.span();
  return { limit: from.word() as Excess["limit"], found: Number(from.word()), most: Number(from.word()), start, end };
}

function writeFrontMatter(frontMatter: FrontMatter, to: ByteWriter): void {
  to.span(frontMatter);
  to.list(frontMatter.fields, writeField);
  to.flag(frontMatter.fault !== undefined);
  if (frontMatter.fault !== undefined) to.word(frontMatter.fault);
}

function readFrontMatter(from: ByteReader): FrontMatter {
  const { start, end } = from.span();
  const fields = from.list(readField);
  return from.flag() ? { fields, fault: from.word(), start, end } : { fields, start, end };
}

function writeField(field: FrontMatterField, to: ByteWriter): void {
  to.span(field);
  to.string(field.key, field.start);
  to.string(field.value, field.start, field.end);
}

function readField(from: ByteReader): FrontMatterField {
  const { start, end } = from.span();
  return { key: from.string(start), value: from.string(start), start, end };
}

function writeSection(section: Section, to: ByteWriter): void {
  to.span(section);
  writeHeading(section.heading, to);
  blocksCodec.write(section.blocks, to);
  to.list(section.sections, writeSection);
}

function readSection(from: ByteReader): Section {
  const { start, end } = from.span();
  const heading = readHeading(from);
  return { heading, blocks: blocksCodec.read(from), sections: from.list(readSection), start, end };
}

function writeHeading(heading: Heading, to: ByteWriter): void {
  to.span(heading);
  to.number(heading.depth);
  textCodec.write(heading.content, to);
  to.word(heading.anchor);
  to.flag(heading.explicitAnchor !== undefined);
}

/** A bookmark that is written out is the heading's. */
function readHeading(from: ByteReader): Heading {
  const { start, end } = from.span();
  const depth = from.number() as Heading["depth"];
  const content = textCodec.read(from);
  const anchor = from.word();
  return from.flag()
    ? { depth, content, anchor, explicitAnchor: anchor, start, end }
    : { depth, content, anchor, start, end };
}
