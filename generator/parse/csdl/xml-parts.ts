import type { CsdlText } from "./csdl-syntax.ts";
import type { XmlElement } from "./xml-element.ts";

/** Returns the value of an attribute with its span. */
export function textOf(element: XmlElement, name: string): CsdlText | undefined {
  const attribute = element.attributes.find((one) => one.name === name);
  return attribute && { text: attribute.value, start: attribute.start, end: attribute.end };
}

/** Returns the value of an attribute. */
export function valueOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** Returns the value of an attribute, or no text at the element's own place where it has none. */
export function requiredTextOf(element: XmlElement, name: string): CsdlText {
  return textOf(element, name) ?? { text: "", start: element.start, end: element.start };
}

/** Returns whether a Boolean attribute is true; an absent one is `absent`. */
export function flagOf(element: XmlElement, name: string, absent: boolean): boolean {
  const value = valueOf(element, name);
  return value === undefined ? absent : value === "true" || value === "1";
}

/** Returns the children of one name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.length === 0 ? [] : element.children.filter((child) => child.name === name);
}
