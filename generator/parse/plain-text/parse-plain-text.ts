import type { SourceFile } from "../../read/sources.ts";
import { mapLines } from "../../text/source.ts";
import type { SectionConcept } from "../../vocabulary/language.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { startSlugs, type Slugs } from "../slugs.ts";
import type { Heading, PageSyntax } from "../syntax.ts";
import { nestSections, type FlatPart } from "./nest-sections.ts";
import { readBlock } from "./plain-block.ts";
import type { PlainText } from "./plain-text.ts";
import { sectionConceptOf } from "./section-line.ts";
import { columnHeads } from "./column-line.ts";
import { plainRichText, textLines, type TextLine } from "./text-lines.ts";

/**
 * Parses text as copied from a rendered page: its first line is the title, known words alone on a line are headings,
 * known column heads begin a table, an HTTP start line a message.
 */
export function parsePlainText(file: SourceFile, vocabulary: Vocabulary): PageSyntax {
  const page: PlainText = { source: file.text, lines: textLines(file.text), vocabulary };
  const nested = nestSections(flatParts(page), file.text.length);
  return { kind: "page", file: file.path, lines: mapLines(file.path, file.text), form: "plainText", ...nested };
}

interface Outline {
  readonly slugs: Slugs;
  /** The depth of the examples that stand open; 0 outside of them. */
  exampleDepth: number;
  titled: boolean;
}

function flatParts(page: PlainText): readonly FlatPart[] {
  const parts: FlatPart[] = [];
  const outline: Outline = { slugs: startSlugs(), exampleDepth: 0, titled: false };
  for (let at = 0; at < page.lines.length;) {
    const line = page.lines[at];
    if (!line || line.text === "") {
      at += 1;
      continue;
    }
    const depth = headingDepth(page, at, line, outline);
    if (depth) parts.push({ kind: "heading", heading: headingOf(page, line, depth, outline) });
    const read = depth ? undefined : readBlock(page, at);
    if (read) parts.push(read.block);
    at = read ? read.next : at + 1;
  }
  return parts;
}

function headingDepth(page: PlainText, at: number, line: TextLine, outline: Outline): Heading["depth"] | undefined {
  if (!outline.titled) {
    outline.titled = true;
    return 1;
  }
  if (columnHeads(line, page.vocabulary)) return undefined;
  const concept = sectionConceptOf(line.text, page.vocabulary);
  if (concept) return conceptDepth(concept, line.text, outline);
  return headsTable(page, at, line) ? 3 : undefined;
}

function conceptDepth(concept: SectionConcept, text: string, outline: Outline): Heading["depth"] {
  if (concept === "examples") {
    const numbered = /\d/.test(text) && outline.exampleDepth > 0;
    outline.exampleDepth = numbered ? 3 : 2;
    return numbered ? 3 : 2;
  }
  if (concept === "request" || concept === "response")
    return outline.exampleDepth === 3 ? 4 : outline.exampleDepth === 2 ? 3 : 2;
  outline.exampleDepth = 0;
  return 2;
}

/** A short line of its own before a column line heads that table: "certificateStatus values". */
function headsTable(page: PlainText, at: number, line: TextLine): boolean {
  if (/[.:;,!?)]$/.test(line.text) || line.text.split(" ").length > 4 || page.lines[at - 1]?.text !== "") return false;
  const next = page.lines.slice(at + 1, at + 3).find((other) => other.text !== "");
  return next !== undefined && columnHeads(next, page.vocabulary) !== undefined;
}

function headingOf(page: PlainText, line: TextLine, depth: Heading["depth"], outline: Outline): Heading {
  const content = plainRichText(page.source, { start: line.start, end: line.end });
  return { depth, content, anchor: outline.slugs.take(content.text), start: line.start, end: line.end };
}
