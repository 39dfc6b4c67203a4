import type { JsonNode } from "../../text/json.ts";
import type { CsdlAnnotation, CsdlExpression } from "./csdl-syntax.ts";
import { membersOf } from "./json-parts.ts";

/**
 * Returns the annotations in an object that speak of it, or of its member `of`: `@Core.Description`,
 * `red@Core.Description`. CSDL JSON 4.01, section 14.2.
 */
export function annotationsOfJson(node: JsonNode | undefined, of = ""): CsdlAnnotation[] {
  const prefix = `${of}@`;
  return membersOf(node).flatMap(({ key, value, start, end }) => {
    const term = key.startsWith(prefix) ? key.slice(prefix.length) : "";
    if (term === "" || term.includes("@")) return [];
    return [{ term: term.replace(/#.*$/s, ""), value: expressionOf(value), start, end }];
  });
}

/** An object with a dynamic expression, `$Path` or `$Apply`, is no record; its `$Type` says nothing here. */
function expressionOf(node: JsonNode): CsdlExpression {
  if (node.kind === "null") return { kind: "other" };
  if (node.kind === "array") return { kind: "collection", items: node.items.map(expressionOf) };
  if (node.kind !== "object") return { kind: "constant", value: node.value };
  if (node.members.some(({ key }) => key.startsWith("$") && key !== "$Type")) return { kind: "other" };
  const values = node.members.filter(({ key }) => !key.includes("@") && !key.startsWith("$"));
  return { kind: "record", values: values.map(({ key, value }) => ({ name: key, value: expressionOf(value) })) };
}
