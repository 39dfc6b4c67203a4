import { describe, expect, test } from "vitest";
import type { RichText } from "../../generator/parse/syntax.ts";
import { parseTypeCell } from "../../generator/parse/type-cell.ts";
import { vocabulary } from "../../generator/vocabulary/vocabulary.ts";

const words = vocabulary();

describe("the vocabulary knows", () => {
  test.each([
    ["Properties", undefined, "properties"],
    ["HTTP Request", undefined, "httpRequest"],
    ["**Optional query parameters**", undefined, "queryParameters"],
    ["Prerequisites", undefined, "permissions"],
    ["Permissions acting on self", undefined, "permissions"],
    ["Example 1: Get a user's photo", undefined, "examples"],
    ["Request 2", undefined, "request"],
    ["Response (successful)", undefined, "response"],
    ["HTTP 请求", undefined, "httpRequest"],
    ["Etwas anderes", "json-representation", "jsonRepresentation"],
    ["要求ヘッダー", undefined, "requestHeaders"],
    ["Cuerpo de la solicitud", undefined, "requestBody"],
    ["En-têtes de requête", undefined, "requestHeaders"],
    ["Parâmetros de função", undefined, "functionParameters"],
    ["Связи", undefined, "relationships"],
    ["Properties of a device policy definition", undefined, undefined],
    ["constructor", "__proto__", undefined],
  ])("the section %s %s", (heading, anchor, concept) => {
    expect(words.sectionOf(heading, anchor)).toBe(concept);
  });

  test.each([
    ["Property", "property"],
    ["**Parameter**", "parameter"],
    ["Description\u00a0", "description"],
    ["Required?", "required"],
    ["Permissions (from least to most privileged)", "permissions"],
    ["Permissions (from most to least privileged)", "permissionsMostToLeast"],
    ["权限类型", "permissionType"],
    ["Rückgabetyp", "returnType"],
    ["", undefined],
  ])("the column %s", (head, concept) => {
    expect(words.columnOf(head)).toBe(concept);
  });

  test.each([
    ["String", "Edm.String"],
    ["Edm.boolean ", "Edm.Boolean"],
    ["DateTimeOffSet", "Edm.DateTimeOffset"],
    ["GUID", "Edm.Guid"],
    ["字符串", "Edm.String"],
    ["布尔值", "Edm.Boolean"],
    ["Zeichenfolge", "Edm.String"],
    ["Cadena", "Edm.String"],
    ["Booléen", "Edm.Boolean"],
    ["文字列", "Edm.String"],
    ["Cadeia de caracteres", "Edm.String"],
    ["Логическое значение", "Edm.Boolean"],
    ["user", undefined],
  ])("the primitive %s", (word, name) => {
    expect(words.primitiveOf(word)).toBe(name);
  });

  test.each([
    ["Delegated (work or school account)", "delegatedWork"],
    ["Delegated (personal Microsoft account)", "delegatedPersonal"],
    ["委派（个人 Microsoft 帐户）", "delegatedPersonal"],
    ["Anwendung", "application"],
    ["Resource", undefined],
  ])("the permission kind %s", (label, kind) => {
    expect(words.permissionKindOf(label)).toBe(kind);
  });

  test.each([
    "Not supported.",
    "不支持。",
    "Nicht unterstützt",
    "No se admite.",
    "Non prise en charge.",
    "サポートされていません。",
    "Sem suporte.",
    "Не поддерживается.",
  ])("that %s is not supported", (text) => {
    expect(words.isPhrase("notSupported", text)).toBe(true);
  });
});

describe("phrasesIn", () => {
  test.each([
    ["The id. Required. Read-only. Not nullable.", ["required", "readOnly", "notNullable"]],
    ["See requiredFields; nullables are fine.", []],
    ["Inherited from entity. Default value is `x`.", ["inheritedFrom", "defaultIs"]],
    ["Returned only on $select. Possible values are: a, b.", ["onlyOnSelect", "possibleValues"]],
    ["必需。只读。不可为空。继承自 entity。", ["required", "readOnly", "notNullable", "inheritedFrom"]],
    ["Erforderlich. Schreibgeschützt. Geerbt von entity.", ["required", "readOnly", "inheritedFrom"]],
    ["必須。読み取り専用です。", ["required", "readOnly"]],
    ["Необязательно. Только для чтения.", ["optional", "readOnly"]],
  ])("finds the markers of %s", (text, concepts) => {
    expect(words.phrasesIn(text).map((phrase) => phrase.concept)).toEqual(concepts);
  });

  test("gives each phrase its place", () => {
    const text = "İ. The default is 5.";
    const [phrase] = words.phrasesIn(text);
    expect(phrase && text.slice(phrase.start, phrase.end)).toMatch(/default is$/);
  });
});

/** Prints what a type cell of plain text says. */
function read(text: string): string {
  const content: RichText = { text, parts: [], start: 0, end: text.length };
  const { alternatives, collection } = parseTypeCell(content, words);
  return alternatives.map((type) => type.primitive ?? type.name).join("|") + (collection ? "[]" : "");
}

describe("a type cell of a translated page", () => {
  test.each([
    ["字符串集合", "Edm.String[]"],
    ["String 集合", "Edm.String[]"],
    ["identitySet集合", "identitySet[]"],
    ["集合(字符串)", "Edm.String[]"],
    ["布尔值", "Edm.Boolean"],
    ["String-Sammlung", "Edm.String[]"],
    ["Zeichenfolge Sammlung", "Edm.String[]"],
    ["Colección de String", "Edm.String[]"],
    ["Collection de chaîne", "Edm.String[]"],
    ["文字列コレクション", "Edm.String[]"],
    ["文字列のコレクション", "Edm.String[]"],
    ["Coleção de cadeia de caracteres", "Edm.String[]"],
    ["Коллекция строка", "Edm.String[]"],
    ["recipient コレクション", "recipient[]"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test("words of a configuration are added and win", () => {
  const extra = vocabulary({
    nl: {
      "sections.properties": ["Eigenschappen"],
      "primitives.Edm.Guid": ["Text"],
      "phrases.required": ["verplicht"],
    },
  });
  expect(extra.sectionOf("Eigenschappen")).toBe("properties");
  expect(extra.primitiveOf("text")).toBe("Edm.Guid");
  expect(extra.isPhrase("required", "Verplicht")).toBe(true);
  expect(words.sectionOf("Eigenschappen")).toBeUndefined();
});
