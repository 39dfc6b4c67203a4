import { assert, property } from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { camelCase } from "../../../generator/emit/names/camel-case.ts";
import { pascalCase } from "../../../generator/emit/names/pascal-case.ts";
import { printDocComment } from "../../../generator/emit/names/print-doc-comment.ts";
import { printKey, printLiteralKey } from "../../../generator/emit/names/print-key.ts";
import { printString } from "../../../generator/emit/names/print-string.ts";
import { hostileText } from "../../fuzz/hostile-text.ts";

const runs = { seed: 8, numRuns: 300 };

/** Parses code, which has to be without fault. */
function parse(text: string): ts.SourceFile {
  const file = ts.createSourceFile("x.ts", text, ts.ScriptTarget.ES2023, true);
  const { parseDiagnostics = [], commentDirectives = [] } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.Diagnostic[];
    readonly commentDirectives?: readonly unknown[];
  };
  expect([...parseDiagnostics, ...commentDirectives]).toEqual([]);
  return file;
}

test("a string literal is one literal, and the text", () => {
  assert(
    property(hostileText, (text) => {
      const [statement] = parse(`${printString(text)};`).statements;
      const literal = statement && ts.isExpressionStatement(statement) ? statement.expression : undefined;
      expect(literal && ts.isStringLiteral(literal) && literal.text).toBe(text);
      expect(printString(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]|@vitest-environment/u);
    }),
    runs,
  );
});

test("a key names one property, in a type and in an object", () => {
  assert(
    property(hostileText, (text) => {
      const [type, object] = parse(
        `interface X { ${printKey(text)}: 1 }; const x = { ${printLiteralKey(text)}: 1 };`,
      ).statements.filter((statement) => !ts.isEmptyStatement(statement));
      expect(type && ts.isInterfaceDeclaration(type) && type.members.length).toBe(1);
      expect(object && ts.isVariableStatement(object)).toBe(true);
      const made: object = new Function(`return { ${printLiteralKey(text)}: 1 }`)();
      expect(Object.keys(made)).toEqual([text]);
    }),
    runs,
  );
});

test("a doc comment is one comment, has the tags that were given, and directs no compiler", () => {
  assert(
    property(hostileText, (text) => {
      const comment = printDocComment([text, `${text} ${text}`], [`@deprecated ${text}`, `@see ${text}`], "  ");
      const file = parse(`${comment}export const x = 1;\n`);
      expect(file.statements).toHaveLength(1);
      const [statement] = file.statements;
      const tags = statement === undefined ? [] : ts.getJSDocTags(statement);
      expect(tags.map(({ tagName }) => tagName.text)).toEqual(["deprecated", "see"]);
      expect(file.getFullText().slice(0, statement?.getStart())).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    }),
    runs,
  );
});

test("an identifier names a binding", () => {
  assert(
    property(hostileText, (text) => {
      const [camel, pascal] = [camelCase(text), pascalCase(text)];
      expect(parse(`"use strict"; const ${camel} = 1; export type ${pascal} = 1;`).statements).toHaveLength(3);
      expect(`${camel}${pascal}`).toMatch(/^\w+$/);
    }),
    runs,
  );
});
