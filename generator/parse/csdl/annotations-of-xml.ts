import type { CsdlAnnotation, CsdlExpression } from "./csdl-syntax.ts";
import type { XmlElement } from "./xml-element.ts";
import { childrenOf, valueOf } from "./xml-parts.ts";

/** Deeper than any annotation of a vocabulary goes. */
const DEEPEST = 32;

/** Returns the annotations that stand right in an element. CSDL XML 4.01, section 14. */
export function annotationsOfXml(element: XmlElement): CsdlAnnotation[] {
  return childrenOf(element, "Annotation").map((annotation) => ({
    term: valueOf(annotation, "Term") ?? "",
    value: expressionOf(annotation, 0) ?? { kind: "constant", value: true },
    start: annotation.start,
    end: annotation.end,
  }));
}

/** Returns the expression in an attribute or child of an element; nothing where it has none. */
function expressionOf(element: XmlElement, depth: number): CsdlExpression | undefined {
  if (depth > DEEPEST) return { kind: "other" };
  for (const { name, value } of element.attributes) {
    const read = CONSTANTS.get(name);
    if (read) return { kind: "constant", value: read(value) };
  }
  const child = element.children.find(({ name }) => name !== "Annotation");
  return child && (CONTAINERS.get(child.name) ?? elementConstant)(child, depth + 1);
}

const CONSTANTS = new Map<string, (text: string) => string | number | boolean>([
  ["Bool", (text) => text === "true"],
  ["Date", String],
  ["DateTimeOffset", String],
  ["Decimal", Number],
  ["Duration", String],
  ["EnumMember", String],
  ["Float", Number],
  ["Guid", String],
  ["Int", Number],
  ["String", String],
  ["TimeOfDay", String],
]);

const CONTAINERS = new Map<string, (element: XmlElement, depth: number) => CsdlExpression>([
  ["Record", recordOf],
  ["Collection", collectionOf],
]);

function recordOf(record: XmlElement, depth: number): CsdlExpression {
  const values = childrenOf(record, "PropertyValue").map((property) => ({
    name: valueOf(property, "Property") ?? "",
    value: expressionOf(property, depth) ?? ({ kind: "constant", value: true } as const),
  }));
  return { kind: "record", values };
}

function collectionOf(collection: XmlElement, depth: number): CsdlExpression {
  if (depth > DEEPEST) return { kind: "other" };
  const items = collection.children.map((child) => (CONTAINERS.get(child.name) ?? elementConstant)(child, depth + 1));
  return { kind: "collection", items };
}

/** `<String>text</String>` and its like. */
function elementConstant(element: XmlElement): CsdlExpression {
  const read = CONSTANTS.get(element.name);
  return read ? { kind: "constant", value: read(element.text) } : { kind: "other" };
}
