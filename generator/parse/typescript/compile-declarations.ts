import { ts } from "ts-morph";
import type { SourceFile } from "../../read/sources.ts";
import { mapLines } from "../../text/source.ts";
import { compileMembers, compileType, nameText, spanOfNode } from "./compile-type.ts";
import type {
  AliasSyntax,
  DeclarationSyntax,
  DeclaredSyntax,
  EnumMemberSyntax,
  EnumSyntax,
  ImportSyntax,
  InterfaceSyntax,
} from "./declaration-syntax.ts";

/** Parses a file and gathers its interfaces, classes, type aliases and enums, those in namespaces too. Never throws. */
export function compileDeclarations({ path, text }: SourceFile): DeclarationSyntax {
  const file = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.ESNext,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const globalName = file.statements.find(ts.isNamespaceExportDeclaration)?.name.text;
  return {
    file: path,
    lines: mapLines(path, text),
    ...(globalName !== undefined && { globalName }),
    imports: file.statements.filter(ts.isImportDeclaration).flatMap(compileImport),
    declarations: compileStatements(file.statements, { file, scope: [] }),
  };
}

/** The file whose text spans are of, and the namespaces around what is read. */
interface Place {
  readonly file: ts.SourceFile;
  readonly scope: readonly string[];
}

function compileStatements(statements: readonly ts.Statement[], place: Place): DeclaredSyntax[] {
  return statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) return compileBody(statement, place);
    if (ts.isTypeAliasDeclaration(statement)) return compileAlias(statement, place);
    if (ts.isEnumDeclaration(statement)) return compileEnum(statement, place);
    if (ts.isVariableStatement(statement)) return compileConstants(statement, place);
    return ts.isModuleDeclaration(statement) ? compileNamespace(statement, place) : [];
  });
}

function compileBody(node: ts.InterfaceDeclaration | ts.ClassDeclaration, place: Place): InterfaceSyntax[] {
  if (node.name === undefined) return [];
  const bases = (node.heritageClauses ?? []).flatMap((clause) => clause.types);
  return [
    {
      kind: "interface",
      ...namePart(node.name, place),
      parameters: (node.typeParameters ?? []).map((parameter) => parameter.name.text),
      bases: bases.map((base) => compileType(base, place.file)),
      members: compileMembers(node.members, place.file),
    },
  ];
}

function compileAlias(node: ts.TypeAliasDeclaration, place: Place): AliasSyntax {
  return {
    kind: "alias",
    ...namePart(node.name, place),
    parameters: (node.typeParameters ?? []).map((parameter) => parameter.name.text),
    type: compileType(node.type, place.file),
  };
}

function compileEnum(node: ts.EnumDeclaration, place: Place): EnumSyntax {
  const members = node.members.map((member) => compileEnumMember(member, member.initializer, place));
  return { kind: "enum", ...namePart(node.name, place), members };
}

function compileEnumMember(
  member: ts.EnumMember | ts.PropertyAssignment,
  value: ts.Expression | undefined,
  { file }: Place,
): EnumMemberSyntax {
  const name = value !== undefined && ts.isStringLiteralLike(value) ? value.text : nameText(member.name);
  return { name: name ?? "", span: spanOfNode(member.name, file) };
}

/** `const color = { red: "red" } as const` stands for an enum where all its values are strings. */
function compileConstants(statement: ts.VariableStatement, place: Place): EnumSyntax[] {
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (initializer === undefined || !ts.isAsExpression(initializer) || !ts.isIdentifier(name)) return [];
    const { expression } = initializer;
    if (!ts.isObjectLiteralExpression(expression)) return [];
    const properties = expression.properties.filter(ts.isPropertyAssignment);
    if (properties.length === 0 || !properties.every((one) => ts.isStringLiteralLike(one.initializer))) return [];
    const members = properties.map((property) => compileEnumMember(property, property.initializer, place));
    return [{ kind: "enum", ...namePart(name, place), members }];
  });
}

/** `declare module "x"` is a scope without a name. */
function compileNamespace({ name, body }: ts.ModuleDeclaration, { file, scope }: Place): DeclaredSyntax[] {
  const inner = { file, scope: ts.isIdentifier(name) ? [...scope, name.text] : scope };
  if (body === undefined) return [];
  if (ts.isModuleBlock(body)) return compileStatements(body.statements, inner);
  return ts.isModuleDeclaration(body) ? compileNamespace(body, inner) : [];
}

function compileImport({ importClause, moduleSpecifier }: ts.ImportDeclaration): ImportSyntax[] {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings) || !ts.isStringLiteral(moduleSpecifier)) return [];
  return bindings.elements.map(({ name, propertyName }) => ({
    local: name.text,
    name: propertyName?.text ?? name.text,
    module: moduleSpecifier.text,
  }));
}

function namePart(name: ts.Identifier, { file, scope }: Place): Pick<DeclaredSyntax, "name" | "nameSpan" | "scope"> {
  return { name: name.text, nameSpan: spanOfNode(name, file), scope };
}
