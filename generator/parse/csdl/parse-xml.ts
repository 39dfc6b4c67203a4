import { SaxesParser } from "saxes";
import type { Span } from "../../text/source.ts";
import { parsePlainXml } from "./parse-plain-xml.ts";
import { localName, type XmlAttribute, type XmlElement } from "./xml-element.ts";

export interface XmlFault extends Span {
  readonly code: "syntax" | "doctype" | "depth";
  readonly message: string;
}

export interface XmlDocument {
  readonly root?: XmlElement;
  readonly faults: readonly XmlFault[];
}

interface OpenElement extends XmlElement {
  end: number;
  text: string;
  readonly attributes: XmlAttribute[];
  readonly children: XmlElement[];
}

/** After so many faults a text is no XML, and more of them tell nothing. */
const MOST_FAULTS = 20;

/**
 * Parses XML into a tree. Malformed XML gives faults and what could be read. A document type declaration is refused:
 * nothing is read then. No entities but the five of XML itself are known. Elements deeper than `maxDepth` are left out.
 */
export function parseXml(text: string, maxDepth: number): XmlDocument {
  const plain = parsePlainXml(text, maxDepth);
  if (plain !== undefined) return { root: plain, faults: [] };
  const reading = new XmlReading(text, maxDepth);
  return reading.read();
}

/** A walk through one text; the parser below calls back at each part. */
class XmlReading {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #parser = new SaxesParser();
  readonly #open: OpenElement[] = [];
  readonly #faults: XmlFault[] = [];
  #attributes: XmlAttribute[] = [];
  #start = 0;
  #root: XmlElement | undefined;
  #refused = false;
  #isCut = false;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  read(): XmlDocument {
    const parser = this.#parser;
    parser.on("error", (error) => this.#addFault(error));
    parser.on("doctype", () => this.#refuse());
    parser.on("opentagstart", () => this.#beginElement());
    parser.on("attribute", ({ name, value }) => this.#addAttribute(name, value));
    parser.on("opentag", ({ name }) => this.#openElement(name));
    parser.on("text", (text) => this.#addText(text));
    parser.on("cdata", (text) => this.#addText(text));
    parser.on("closetag", () => this.#closeElement());
    parser.write(this.#text).close();
    const root = this.#refused ? undefined : this.#root;
    return { ...(root && { root }), faults: this.#faults };
  }

  #addFault(error: Error): void {
    if (this.#faults.length >= MOST_FAULTS) return;
    const end = Math.min(this.#parser.position, this.#text.length);
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    this.#faults.push({ code: "syntax", message, start: Math.max(end - 1, 0), end });
  }

  /** The event comes at the end of the declaration; entities that it defines are not looked at. */
  #refuse(): void {
    this.#refused = true;
    const end = this.#parser.position;
    const start = Math.max(this.#text.lastIndexOf("<!DOCTYPE", end), 0);
    this.#faults.push({ code: "doctype", message: "document type declaration", start, end });
  }

  #beginElement(): void {
    this.#attributes = [];
    this.#start = this.#text.lastIndexOf("<", this.#parser.position - 1);
  }

  /** The event comes right behind the closing quote, and no value holds its own quote. */
  #addAttribute(name: string, value: string): void {
    const end = this.#parser.position - 1;
    const quote = this.#text.charAt(end);
    const isQuoted = quote === '"' || quote === "'";
    const start = isQuoted ? this.#text.lastIndexOf(quote, end - 1) + 1 : Math.max(end - value.length, 0);
    this.#attributes.push({ name: localName(name), value, start, end });
  }

  #openElement(name: string): void {
    const element: OpenElement = {
      name: localName(name),
      attributes: this.#attributes,
      children: [],
      text: "",
      start: this.#start,
      end: this.#parser.position,
    };
    if (this.#open.length < this.#maxDepth) this.#open.at(-1)?.children.push(element);
    else this.#cut(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  /** What hangs on an element that was left out is left out with it. */
  #cut({ start, end }: Span): void {
    if (!this.#isCut) this.#faults.push({ code: "depth", message: depthMessage(this.#maxDepth), start, end });
    this.#isCut = true;
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (element && text.trim() !== "") element.text += text;
  }

  #closeElement(): void {
    const element = this.#open.pop();
    if (element) element.end = this.#parser.position;
  }
}

function depthMessage(maxDepth: number): string {
  return `Unexpected element nested deeper than ${maxDepth}, expected at most ${maxDepth} levels`;
}
