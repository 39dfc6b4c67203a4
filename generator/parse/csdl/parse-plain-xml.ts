import { exact } from "../../text/exact.ts";
import { localName, type XmlAttribute, type XmlElement } from "./xml-element.ts";

/**
 * Parses XML of the plainest form, as nearly all CSDL is: elements, attributes, text and comments, with the five
 * entities of XML itself. A fraction of the work of reading whatever XML there is. Undefined where anything has another
 * form, is not as it should be, or nests deeper than `maxDepth`.
 */
export function parsePlainXml(text: string, maxDepth: number): XmlElement | undefined {
  if (odd.test(text)) return undefined;
  const reader: Reader = { text, maxDepth, open: [], at: prolog.exec(text)?.[0].length ?? 0 };
  while (reader.at < text.length) if (!readPart(reader)) return undefined;
  return reader.open.length === 0 ? reader.root : undefined;
}

interface Reader {
  readonly text: string;
  readonly maxDepth: number;
  /** The elements that are open, the outermost first. */
  readonly open: OpenElement[];
  at: number;
  root?: XmlElement;
}

interface OpenElement extends XmlElement {
  /** Its name with the prefix. */
  readonly tag: string;
  readonly children: XmlElement[];
  text: string;
  end: number;
}

/** What XML forbids, and halves of characters: their places would have to be counted. */
const odd = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
const prolog = /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")? ?\?>)?/;
const blank = /^[ \t\n\r]*$/;
const opening = /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)/y;
const attribute =
  /[ \t\n\r]+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)[ \t\n\r]*=[ \t\n\r]*(?:"([^"<\t\n\r]*)"|'([^'<\t\n\r]*)')/y;
const openingEnd = /[ \t\n\r]*(\/?)>/y;
const closing = /<\/([\w.:-]+)[ \t\n\r]*>/y;

/** Reads the text up to the next markup, and that markup; false where either has another form. */
function readPart(reader: Reader): boolean {
  const { text, at } = reader;
  const markup = text.indexOf("<", at);
  reader.at = markup < 0 ? text.length : markup;
  if (!readText(reader, text.slice(at, reader.at))) return false;
  if (markup < 0) return true;
  if (text.startsWith("<!--", markup)) return skipComment(reader);
  return text.startsWith("</", markup) ? readClosing(reader) : readOpening(reader);
}

/** XML makes other line ends of some. */
function readText({ open }: Reader, text: string): boolean {
  if (blank.test(text)) return true;
  const element = open.at(-1);
  const value = decode(text);
  if (element === undefined || value === undefined || text.includes("\r") || text.includes("]]>")) return false;
  if (value.trim() !== "") element.text += value;
  return true;
}

/** `▸<!-- no two dashes within -->`. */
function skipComment(reader: Reader): boolean {
  const dashes = reader.text.indexOf("--", reader.at + "<!--".length);
  reader.at = dashes + "-->".length;
  return dashes >= 0 && reader.text.startsWith("-->", dashes);
}

/** `▸<name key="value">` or `▸<name/>`. */
function readOpening(reader: Reader): boolean {
  const { open, maxDepth, at: start } = reader;
  const tag = take(reader, opening)?.[1];
  const attributes = tag === undefined ? undefined : readAttributes(reader);
  const end = take(reader, openingEnd);
  if (tag === undefined || attributes === undefined || end === null) return false;
  const parent = open.at(-1);
  if (open.length >= maxDepth || (parent === undefined && reader.root !== undefined)) return false;
  const name = localName(tag);
  const element: OpenElement = { name, attributes, children: [], text: "", start, end: reader.at, tag };
  parent?.children.push(element);
  reader.root ??= element;
  if (end[1] === "") open.push(element);
  return true;
}

function readAttributes(reader: Reader): readonly XmlAttribute[] | undefined {
  const attributes: XmlAttribute[] = [];
  for (let found = take(reader, attribute); found; found = take(reader, attribute)) {
    const written = found[2] ?? found[3] ?? "";
    const value = decode(written);
    const name = localName(found[1] ?? "");
    if (value === undefined || attributes.some((other) => other.name === name)) return undefined;
    const end = reader.at - 1;
    attributes.push({ name, value, start: end - written.length, end });
  }
  return exact(attributes);
}

/** `▸</name>`. */
function readClosing(reader: Reader): boolean {
  const element = reader.open.pop();
  const tag = take(reader, closing)?.[1];
  if (element === undefined || element.tag !== tag) return false;
  element.end = reader.at;
  return true;
}

/** Matches a sticky pattern where the reader stands, and sets it behind the match. */
function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

const characterByEntity: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

function decode(text: string): string | undefined {
  if (!text.includes("&")) return text;
  if (/&(?!(?:lt|gt|amp|quot|apos);)/.test(text)) return undefined;
  return text.replace(/&[a-z]+;/g, (entity) => characterByEntity.get(entity) ?? entity);
}
