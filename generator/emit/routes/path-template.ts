import type { Operation, Parameter, Route, Segment, TypeRef } from "../../model/api-model.ts";
import { camelCase } from "../names/camel-case.ts";
import { takeName } from "../names/take-name.ts";

/** A route's path with placeholders that generated code can name, and what it takes to fill them. */
export interface PathTemplate {
  /** `/users/{id}/drive/root:/{+itemPath}:/content`: `+` marks a path with slashes of its own. */
  readonly path: string;
  /** The parts of the path in turns: text, placeholder, text, … */
  readonly texts: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

export interface Placeholder {
  /** camelCase, unique in the route. */
  readonly name: string;
  /** `quoted` stands between quotes in a call, `path` takes slashes. */
  readonly style: "segment" | "quoted" | "path";
  /** A CSDL type that isn't a string in TypeScript. */
  readonly type?: TypeRef;
  readonly description?: string;
}

const typed: ReadonlySet<string> = new Set([
  "Edm.Boolean",
  "Edm.Byte",
  "Edm.Decimal",
  "Edm.Double",
  "Edm.Int16",
  "Edm.Int32",
  "Edm.Int64",
  "Edm.Single",
]);

/** Prints the path of a route as a template. */
export function pathTemplateOf(operation: Operation, route: Route): PathTemplate {
  const taken = new Set<string>();
  const pieces = route.segments.flatMap((segment) => ["/", ...piecesOf(segment)]);
  const texts = [""];
  const placeholders: Placeholder[] = [];
  for (const piece of pieces.length > 0 ? pieces : ["/"]) {
    if (typeof piece === "string") {
      texts.push(`${texts.pop() ?? ""}${piece}`);
      continue;
    }
    placeholders.push(placeholderOf(operation, piece, takeName(taken, camelCase(piece.parameter))));
    texts.push("");
  }
  const path = texts.reduce((before, text, index) => before + printPlaceholder(placeholders[index - 1]) + text);
  return { path, texts, placeholders };
}

interface Hole {
  readonly parameter: string;
  readonly style: Placeholder["style"];
}

type Piece = string | Hole;

/** Cuts a segment into text and holes. */
function piecesOf(segment: Segment): readonly Piece[] {
  if (segment.kind === "call") return callPieces(segment);
  if (segment.kind === "key") return keyPieces(segment.text, segment.parameters);
  if (segment.kind === "path") return filePathPieces(segment.text, segment.parameters);
  return [plain(segment.text)];
}

function callPieces(segment: Extract<Segment, { kind: "call" }>): readonly Piece[] {
  const name = plain(segment.text.slice(0, segment.text.indexOf("(")).trim());
  const values = segment.arguments.map((argument): readonly Piece[] => {
    const quote = argument.quoted ? "'" : "";
    const before = argument.name === "" ? "" : `${plain(argument.name)}=`;
    if (argument.parameter === undefined) return [`${before}${quote}${plain(argument.value)}${quote}`];
    const parameter = argument.name === "" ? argument.parameter : argument.name;
    return [before + quote, { parameter, style: argument.quoted ? "quoted" : "segment" }, quote];
  });
  return [`${name}(`, ...values.flatMap((pieces, index) => (index === 0 ? pieces : [",", ...pieces])), ")"];
}

/** `{id}`, `<id>` and `(id)` are all hole; of `{from},{to}` the text between stays. */
function keyPieces(text: string, parameters: readonly string[]): readonly Piece[] {
  const [only, ...more] = parameters;
  if (only === undefined) return [plain(text)];
  const end = text.endsWith(":") ? ":" : "";
  if (more.length === 0) return [...prefixOf(text), { parameter: only, style: "segment" }, end];
  const between = text.split(/\{[^{}]*\}/);
  return between.flatMap((part, index) => {
    const parameter = parameters[index];
    return parameter === undefined || index === between.length - 1
      ? [plain(part)]
      : [plain(part), { parameter, style: "segment" as const }];
  });
}

/** `roleTemplateId={id}` keeps what stands before its placeholder. */
function prefixOf(text: string): readonly Piece[] {
  const open = text.indexOf("{");
  return open > 0 && text.charAt(open - 1) === "=" ? [plain(text.slice(0, open))] : [];
}

/** A path segment without a placeholder is an ellipsis, or a name in a path that is written out. */
function filePathPieces(text: string, parameters: readonly string[]): readonly Piece[] {
  const [parameter] = parameters;
  const end = text.endsWith(":") ? ":" : "";
  if (parameter !== undefined) return [{ parameter, style: "path" }, end];
  return text.startsWith(".") || text.startsWith("…") ? [{ parameter: "path", style: "path" }] : [plain(text)];
}

/** What would read as a placeholder or part the path is no text of a template. */
function plain(text: string): string {
  return text.replace(/[{}?#\\]/g, "").trim();
}

function placeholderOf(operation: Operation, hole: Hole, name: string): Placeholder {
  const parameter = operation.parameters.find((one) => isNamed(one, hole.parameter));
  return {
    name,
    style: hole.style,
    ...(parameter?.type !== undefined && typed.has(parameter.type) && { type: parameter.type }),
    ...(parameter?.description !== undefined && { description: parameter.description }),
  };
}

function isNamed(parameter: Parameter, name: string): boolean {
  return (parameter.in === "path" || parameter.in === "function") && parameter.name === name;
}

function printPlaceholder(placeholder: Placeholder | undefined): string {
  if (!placeholder) return "";
  return `{${placeholder.style === "path" ? "+" : ""}${placeholder.name}}`;
}
