import type { Segment } from "../api-model.ts";
import { findOutside } from "./find-outside.ts";
import { matchBrackets } from "./match-brackets.ts";
import { parseArguments } from "./parse-arguments.ts";
import { placeholdersOf } from "./placeholders-of.ts";

/**
 * Parses a path that begins with `/` into its segments. Slashes inside of brackets don't part segments. Between
 * `root:` and the next `:` stands a path in the file system: its parts are segments of kind `path`.
 */
export function parseSegments(path: string): readonly Segment[] {
  const segments: Segment[] = [];
  let inFilePath = false;
  for (const text of splitPath(path)) {
    segments.push(inFilePath ? filePathSegment(text) : parseSegment(text));
    if (text.endsWith(":")) inFilePath = !inFilePath;
  }
  return segments;
}

/** Splits at slashes outside of brackets; empty parts, of a doubled or trailing slash, are left out. */
function splitPath(path: string): string[] {
  const closes = matchBrackets(path);
  const parts: string[] = [];
  let start = 0;
  while (start <= path.length) {
    const end = findOutside(path, "/", { start, end: path.length }, closes);
    parts.push(path.slice(start, end).trim());
    start = end + 1;
  }
  return parts.filter((part) => part !== "");
}

function filePathSegment(text: string): Segment {
  return { kind: "path", text, parameters: placeholdersOf(text).flat() };
}

/** The first form that fits; what fits none is a literal. */
function parseSegment(text: string): Segment {
  return (
    systemSegment(text) ??
    castSegment(text) ??
    callSegment(text) ??
    keySegment(text) ??
    literalKeySegment(text) ?? { kind: "literal", text }
  );
}

/** `$ref`, `$value`, `$count`, `$batch`. */
function systemSegment(text: string): Segment | undefined {
  return /^\$[A-Za-z]+$/.test(text) ? { kind: "system", text } : undefined;
}

/** `microsoft.graph.user` and, by alias, `graph.user`. */
function castSegment(text: string): Segment | undefined {
  const name = qualifiedName(text);
  return name === undefined ? undefined : { kind: "cast", text, type: name };
}

/** `delta()`, `range(address='{address}')`, `users('{id}')`, `range(address='{address}'` with its end lost. */
function callSegment(text: string): Segment | undefined {
  const open = text.indexOf("(");
  if (open <= 0) return undefined;
  const name = text.slice(0, open).trim();
  if (!/^[A-Za-z_][\w.$-]*$/.test(name)) return undefined;
  const end = text.endsWith(")") ? text.length - 1 : text.length;
  return {
    kind: "call",
    text,
    name: qualifiedName(name) ?? name,
    arguments: parseArguments(text.slice(open + 1, end)),
  };
}

/** `{id}`, `{id | userPrincipalName}`, `<id>`, `(id)`, `:id`, `{a},{b}`, `roleTemplateId={id}`. */
function keySegment(text: string): Segment | undefined {
  const placeholders = placeholdersOf(text);
  if (placeholders.length === 0) return undefined;
  return {
    kind: "key",
    text,
    parameters: placeholders.flatMap((names) => names.slice(0, 1)),
    names: placeholders.flat(),
  };
}

/** A GUID written out in place of a key. */
function literalKeySegment(text: string): Segment | undefined {
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  return guid.test(text) ? { kind: "key", text, parameters: [], names: [] } : undefined;
}

function qualifiedName(text: string): string | undefined {
  const match = /^(?:microsoft\.)?graph\.([A-Za-z_][\w.]*)$/i.exec(text);
  return match?.[1] === undefined ? undefined : `microsoft.graph.${match[1]}`;
}
