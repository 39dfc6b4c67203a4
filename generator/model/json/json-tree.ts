import type { JsonNode } from "../../text/json.ts";
import type { Span } from "../../text/source.ts";

/** Returns a parsed JSON value as a tree in which every part has the same span: the inverse of `plainJson`. */
export function jsonTree(value: unknown, span: Span): JsonNode {
  const { start, end } = span;
  if (typeof value === "string") return { kind: "string", value, start, end };
  if (typeof value === "number") return { kind: "number", value, start, end };
  if (typeof value === "boolean") return { kind: "boolean", value, start, end };
  if (Array.isArray(value)) return { kind: "array", items: value.map((item) => jsonTree(item, span)), start, end };
  if (typeof value !== "object" || value === null) return { kind: "null", start, end };
  const members = Object.entries(value).map(([key, member]) => ({
    key,
    keySpan: span,
    value: jsonTree(member, span),
    start,
    end,
  }));
  return { kind: "object", members, start, end };
}
