import type { Annotation, Block, Cell, Include, ListItem, Row, Tab } from "../syntax.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { codeCodec } from "./code-codec.ts";
import type { Codec } from "./codec.ts";
import { codecOfKinds } from "./codec-of-kinds.ts";
import { jsonCodec } from "./json-codec.ts";
import { textCodec } from "./text-codec.ts";

/** Keeps blocks that stand one below the other. */
export const blocksCodec: Codec<readonly Block[]> = {
  write: (blocks, to) => to.list(blocks, writeBlock),
  read(from) {
    let annotation: Annotation | undefined;
    return from.list((): Block => {
      const block = blockCodec.read(from);
      if (block.kind === "annotation") annotation = block;
      return block.kind === "code" && from.flag() && annotation ? { ...block, annotation } : block;
    });
  },
};

/** The annotation of a block of code is the last one before it: that it has one is all that is written. */
function writeBlock(block: Block, to: ByteWriter): void {
  blockCodec.write(block, to);
  if (block.kind === "code") to.flag(block.annotation !== undefined);
}

const blockCodec: Codec<Block> = codecOfKinds<Block>({
  paragraph: {
    write(paragraph, to) {
      to.span(paragraph);
      textCodec.write(paragraph.content, to);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "paragraph", content: textCodec.read(from), start, end };
    },
  },
  list: {
    write(list, to) {
      to.span(list);
      to.flag(list.ordered);
      to.list(list.items, writeItem);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "list", ordered: from.flag(), items: from.list(readItem), start, end };
    },
  },
  table: {
    write(table, to) {
      to.span(table);
      to.list(table.columns, writeCell);
      to.list(table.rows, writeRow);
      to.flag(table.repairedDelimiter);
    },
    read(from) {
      const { start, end } = from.span();
      const columns = from.list(readCell);
      return { kind: "table", columns, rows: from.list(readRow), repairedDelimiter: from.flag(), start, end };
    },
  },
  code: {
    write(code, to) {
      to.span(code);
      to.word(code.language);
      to.string(code.text, code.start, code.end);
      codeCodec.write(code.content, to);
    },
    read(from) {
      const { start, end } = from.span();
      const language = from.word();
      const text = from.string(start);
      return { kind: "code", language, text, content: codeCodec.read(from), start, end };
    },
  },
  annotation: {
    write(annotation, to) {
      to.span(annotation);
      jsonCodec.write(annotation.json, to);
    },
    read(from) {
      const { start, end } = from.span();
      const json = jsonCodec.read(from);
      return { kind: "annotation", json, fields: json.value?.kind === "object" ? json.value.members : [], start, end };
    },
  },
  comment: {
    write(comment, to) {
      to.span(comment);
      to.string(comment.text, comment.start, comment.end);
      to.flag(comment.closed);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "comment", text: from.string(start), closed: from.flag(), start, end };
    },
  },
  html: {
    write(html, to) {
      to.span(html);
      to.string(html.text, html.start);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "html", text: from.string(start), start, end };
    },
  },
  alert: {
    write(alert, to) {
      to.span(alert);
      to.word(alert.label);
      blocksCodec.write(alert.blocks, to);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "alert", label: from.word(), blocks: blocksCodec.read(from), start, end };
    },
  },
  quote: {
    write: writeItem,
    read(from) {
      const { blocks, start, end } = readItem(from);
      return { kind: "quote", blocks, start, end };
    },
  },
  tabs: {
    write(group, to) {
      to.span(group);
      to.list(group.tabs, writeTab);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "tabs", tabs: from.list(readTab), start, end };
    },
  },
  zone: {
    write(zone, to) {
      to.word(zone.name);
      to.word(zone.condition);
      writeItem(zone, to);
    },
    read(from) {
      const name = from.word() === "zone" ? "zone" : "moniker";
      const condition = from.word();
      const { blocks, start, end } = readItem(from);
      return { kind: "zone", name, condition, blocks, start, end };
    },
  },
  include: {
    write(include, to) {
      to.span(include);
      to.string(include.label, include.start, include.end);
      to.span(include.targetSpan);
      to.string(include.target, include.targetSpan.start);
    },
    /** What it leads to is found anew: that depends on other pages. */
    read(from): Include {
      const { start, end } = from.span();
      const label = from.string(start);
      const targetSpan = from.span();
      return { kind: "include", label, target: from.string(targetSpan.start), targetSpan, start, end };
    },
  },
});

function writeItem(item: ListItem, to: ByteWriter): void {
  to.span(item);
  blocksCodec.write(item.blocks, to);
}

function readItem(from: ByteReader): ListItem {
  const { start, end } = from.span();
  return { blocks: blocksCodec.read(from), start, end };
}

function writeRow(row: Row, to: ByteWriter): void {
  to.span(row);
  to.list(row.cells, writeCell);
}

function readRow(from: ByteReader): Row {
  const { start, end } = from.span();
  return { cells: from.list(readCell), start, end };
}

function writeCell(cell: Cell, to: ByteWriter): void {
  to.span(cell);
  textCodec.write(cell.content, to);
}

function readCell(from: ByteReader): Cell {
  const { start, end } = from.span();
  return { content: textCodec.read(from), start, end };
}

function writeTab(tab: Tab, to: ByteWriter): void {
  to.word(tab.id);
  to.word(tab.label);
  writeItem(tab, to);
}

function readTab(from: ByteReader): Tab {
  const id = from.word();
  const label = from.word();
  const { blocks, start, end } = readItem(from);
  return { id, label, blocks, start, end };
}
