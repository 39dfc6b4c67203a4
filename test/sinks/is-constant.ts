import ts from "typescript";

/** Tells whether an expression is the same whatever the input: made of literals, and of constants of its file that are. */
export function isConstant(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isConditionalExpression(node)) return isConstant(node.whenTrue) && isConstant(node.whenFalse);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isConstant(expression));
  if (ts.isTaggedTemplateExpression(node))
    return node.tag.getText() === "String.raw" && isConstant(node.template as ts.Expression);
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "source" && isConstant(node.expression);
  return ts.isIdentifier(node) && isConstantOfFile(node);
}

function isConstantOfFile(name: ts.Identifier): boolean {
  const statements = name.getSourceFile().statements.filter(ts.isVariableStatement);
  const lists = statements
    .map(({ declarationList }) => declarationList)
    .filter((list) => (list.flags & ts.NodeFlags.Const) !== 0);
  const declared = lists
    .flatMap(({ declarations }) => [...declarations])
    .find((one) => one.name.getText() === name.text);
  return declared?.initializer !== undefined && isConstant(declared.initializer);
}
