import { ts } from "ts-morph";
import type { Span } from "../../text/source.ts";
import type { MemberSyntax, TypeSyntax } from "./declaration-syntax.ts";

/** Types nested deeper than this say nothing: no API has them, and readers of the tree recurse. */
const maxDepth = 50;

/** Reads a type as written. */
export function compileType(node: ts.TypeNode, file: ts.SourceFile, depth = 0): TypeSyntax {
  const span = spanOfNode(node, file);
  const inner = (part: ts.TypeNode): TypeSyntax => compileType(part, file, depth + 1);
  if (depth > maxDepth) return { kind: "other", ...span };
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return inner(node.type);
  if (ts.isArrayTypeNode(node)) return { kind: "array", item: inner(node.elementType), ...span };
  if (ts.isUnionTypeNode(node)) return { kind: "union", parts: node.types.map(inner), ...span };
  if (ts.isIntersectionTypeNode(node)) return { kind: "intersection", parts: node.types.map(inner), ...span };
  if (ts.isTypeLiteralNode(node)) {
    return { kind: "object", members: compileMembers(node.members, file, depth + 1), ...span };
  }
  if (ts.isLiteralTypeNode(node)) return { ...literalOf(node.literal), ...span };
  const name = referredName(node);
  if (name !== undefined) {
    return { kind: "reference", name, arguments: argumentsOf(node).map(inner), ...span };
  }
  const keyword = keywords.get(node.kind);
  return keyword === undefined ? { kind: "other", ...span } : { kind: "keyword", name: keyword, ...span };
}

/** Reads the properties of a body; methods and index signatures are none. */
export function compileMembers(
  nodes: readonly (ts.TypeElement | ts.ClassElement)[],
  file: ts.SourceFile,
  depth = 0,
): MemberSyntax[] {
  return nodes.flatMap((node) => {
    if (!ts.isPropertySignature(node) && !ts.isPropertyDeclaration(node)) return [];
    const name = nameText(node.name);
    if (name === undefined || node.type === undefined) return [];
    const optional = node.questionToken !== undefined;
    return [{ name, nameSpan: spanOfNode(node.name, file), optional, type: compileType(node.type, file, depth) }];
  });
}

/** Returns what a name of a member is, undefined where it is worked out at run time. */
export function nameText(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return undefined;
}

/** Returns the span of a node without the blanks and comments before it. */
export function spanOfNode(node: ts.Node, file: ts.SourceFile): Span {
  return { start: node.getStart(file), end: node.getEnd() };
}

const keywords: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.BigIntKeyword, "bigint"],
  [ts.SyntaxKind.AnyKeyword, "any"],
  [ts.SyntaxKind.UnknownKeyword, "unknown"],
  [ts.SyntaxKind.ObjectKeyword, "object"],
  [ts.SyntaxKind.NeverKeyword, "never"],
  [ts.SyntaxKind.UndefinedKeyword, "undefined"],
]);

type Unplaced<T> = T extends unknown ? Omit<T, keyof Span> : never;

function literalOf(literal: ts.LiteralTypeNode["literal"]): Unplaced<TypeSyntax> {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { kind: "keyword", name: "null" };
  if (literal.kind === ts.SyntaxKind.TrueKeyword || literal.kind === ts.SyntaxKind.FalseKeyword) {
    return { kind: "keyword", name: "boolean" };
  }
  if (ts.isStringLiteralLike(literal)) return { kind: "literal", value: literal.text };
  return ts.isNumericLiteral(literal) ? { kind: "keyword", name: "number" } : { kind: "other" };
}

/** The parts of `microsoftgraph.Entity`, in a type or behind `extends`. */
function referredName(node: ts.TypeNode): readonly string[] | undefined {
  if (ts.isTypeReferenceNode(node)) return entityName(node.typeName);
  return ts.isExpressionWithTypeArguments(node) ? expressionName(node.expression) : undefined;
}

function entityName(name: ts.EntityName): readonly string[] {
  return ts.isIdentifier(name) ? [name.text] : [...entityName(name.left), name.right.text];
}

function expressionName(expression: ts.Expression): readonly string[] | undefined {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const left = expressionName(expression.expression);
  return left === undefined ? undefined : [...left, expression.name.text];
}

function argumentsOf(node: ts.TypeNode): readonly ts.TypeNode[] {
  return "typeArguments" in node ? ((node as ts.NodeWithTypeArguments).typeArguments ?? []) : [];
}
