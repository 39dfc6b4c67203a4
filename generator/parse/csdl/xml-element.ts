import type { Span } from "../../text/source.ts";

/** An element with its name and attributes as written, the prefix of their namespace cut off. */
export interface XmlElement extends Span {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text right in it, not that of its children; empty where it is white space between them. */
  readonly text: string;
}

/** The span is that of the text between the quotes. */
export interface XmlAttribute extends Span {
  readonly name: string;
  readonly value: string;
}

/** Returns a name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
