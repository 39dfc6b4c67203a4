import type { JsonNode } from "../../generator/text/json.ts";
import type { Span } from "../../generator/text/source.ts";
import type { PageSyntax } from "../../generator/parse/syntax.ts";

/**
 * Lists the spans of a page whose text in the file is not what their node says, or that reach out of their parent's.
 * `source` is the file as it lies on disk.
 */
export function spanFaults(page: PageSyntax, source: string): readonly string[] {
  const faults: string[] = [];
  visit(page, { start: 0, end: source.length }, "page", { source, faults });
  return faults;
}

interface Context {
  readonly source: string;
  readonly faults: string[];
}

function visit(value: unknown, parent: Span, path: string, context: Context): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, parent, `${path}[${index}]`, context);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as Record<string, unknown>;
  const span = isSpan(node) ? node : parent;
  if (isSpan(node)) checkSpan(node, parent, path, context);
  for (const [key, child] of Object.entries(node)) {
    if (key === "lines" || key === "fragment" || key === "faults" || key === "annotation") continue;
    visit(child, span, `${path}.${key}`, context);
  }
}

function isSpan(node: Record<string, unknown>): node is Record<string, unknown> & Span {
  return typeof node["start"] === "number" && typeof node["end"] === "number";
}

function checkSpan(
  node: Record<string, unknown> & Span,
  parent: Span,
  path: string,
  { source, faults }: Context,
): void {
  const { start, end } = node;
  if (start > end || start < parent.start || end > parent.end)
    faults.push(`${path} ${start}-${end} outside ${parent.start}-${parent.end}`);
  const text = source.slice(start, end);
  for (const [says, holds] of claims(node, text, source))
    if (!holds) faults.push(`${path} ${says}: ${JSON.stringify(text.slice(0, 80))}`);
}

function claims(
  node: Record<string, unknown> & Span,
  text: string,
  source: string,
): readonly (readonly [string, boolean])[] {
  const at = (key: string): string => {
    const span = node[key] as Span;
    return source.slice(span.start, span.end);
  };
  if (node["kind"] === "link")
    return [
      ["link", /^[[<!]/.test(text)],
      ["target", text.endsWith("]") || sameTarget(at("targetSpan"), String(node["target"]))],
    ];
  if (node["kind"] === "code" && "at" in node) return [["code", text.startsWith("`") && text.endsWith("`")]];
  if (node["kind"] === "strong") return [["strong", /^(\*\*|__)[^]*\1$/.test(text)]];
  if ("methodSpan" in node)
    return [
      ["method", at("methodSpan") === node["method"]],
      ["target", at("targetSpan") === node["target"]],
    ];
  if ("statusSpan" in node)
    return [
      ["status", at("statusSpan") === String(node["status"])],
      ["reason", at("reasonSpan") === node["reason"]],
    ];
  if ("valueSpan" in node)
    return [
      ["value", at("valueSpan") === node["value"]],
      ["name", text.startsWith(String(node["name"]))],
    ];
  if ("keySpan" in node && "value" in node) return [["key", at("keySpan").includes(firstWord(String(node["key"])))]];
  if ("parts" in node) return [["text", holdsLetters(text, String(node["text"]))]];
  return jsonClaims(node as unknown as JsonNode, text);
}

function jsonClaims(node: JsonNode, text: string): readonly (readonly [string, boolean])[] {
  if (node.kind === "object") return [["object", /^[{"]/.test(text)]];
  if (node.kind === "array") return [["array", text.startsWith("[") && text.endsWith("]")]];
  if (node.kind === "number") return [["number", Number(text) === node.value]];
  if (node.kind === "boolean") return [["boolean", text === String(node.value)]];
  return node.kind === "string" ? [["string", text.includes(firstWord(node.value))]] : [];
}

/** Escapes and entities are written otherwise than they read. */
function sameTarget(written: string, target: string): boolean {
  return /[\\&%]/.test(written) || written === target || target === "" || /[\r\n]/.test(target);
}

function firstWord(text: string): string {
  return /^[A-Za-z0-9]*/.exec(text)?.[0] ?? "";
}

/** Every letter of the text stands in the source, in order: markup may part them, entities stand for others. */
function holdsLetters(source: string, text: string): boolean {
  let from = 0;
  for (const [letter] of text.matchAll(/[A-Za-z0-9]/g)) {
    from = source.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
