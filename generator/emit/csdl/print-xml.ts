import { escapeXml } from "../../text/escape-xml.ts";

/** An element to print. An attribute without a value is left out. */
export interface XmlNode {
  readonly name: string;
  readonly attributes?: readonly (readonly [string, string | undefined])[];
  readonly children?: readonly XmlNode[];
}

/** Prints an element and what is in it, a line each, indented by two. */
export function printXml(node: XmlNode): string {
  const lines: string[] = [];
  addLines(lines, node, "");
  return `${lines.join("\n")}\n`;
}

function addLines(lines: string[], { name, attributes = [], children = [] }: XmlNode, indent: string): void {
  const printed = attributes.map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(value)}"`));
  const start = `${indent}<${name}${printed.join("")}`;
  if (children.length === 0) {
    lines.push(`${start}/>`);
    return;
  }
  lines.push(`${start}>`);
  for (const child of children) addLines(lines, child, `${indent}  `);
  lines.push(`${indent}</${name}>`);
}
