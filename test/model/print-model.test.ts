import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ApiModel, ExampleBody, Property, Type } from "../../generator/model/api-model.ts";
import { modelSchema } from "../../generator/model/json/model-schema.ts";
import { parseModel } from "../../generator/model/parse-model.ts";
import { printModel } from "../../generator/model/print-model.ts";
import type { JsonText } from "../../generator/text/json.ts";
import { mapLines, type SourceRange } from "../../generator/text/source.ts";

const place: SourceRange = { file: "api/lamp-get.md", line: 3, column: 2, endLine: 4, endColumn: 5 };
const text = '{\n  "__proto__": [1, true, null],\n  "on": no,\n}';
const json: JsonText = {
  value: {
    kind: "object",
    start: 0,
    end: text.length,
    members: [
      {
        key: "__proto__",
        keySpan: { start: 4, end: 15 },
        start: 4,
        end: 32,
        value: {
          kind: "array",
          start: 17,
          end: 32,
          items: [
            { kind: "number", value: 1, start: 18, end: 19 },
            { kind: "boolean", value: true, start: 21, end: 25 },
            { kind: "null", start: 27, end: 31 },
          ],
        },
      },
    ],
  },
  faults: [{ code: "bareword", start: 42, end: 44, repair: '"no"' }],
};
const body: ExampleBody = {
  text,
  json,
  lines: mapLines("api/lamp-get.md", text),
  span: { start: 0, end: text.length },
  source: place,
};

const property: Property = {
  source: place,
  declarations: [{ origin: "propertyTable", name: "Id", source: place }],
  type: "Edm.String",
  name: "id",
  facets: { maxLength: 36 },
  supports: { filterOperators: ["eq"], filter: true },
};

const structured = { abstract: false, openType: false, navigationProperties: [], source: [place], declarations: [] };
const types: Type[] = [
  { kind: "entityType", name: "microsoft.graph.lamp", key: ["id"], properties: [property], ...structured },
  { kind: "complexType", name: "constructor", properties: [], ...structured },
  {
    kind: "enumType",
    name: "microsoft.graph.color",
    flags: true,
    members: [{ name: "red", value: "1", source: place }],
    source: [place],
    declarations: [],
  },
];

const model: ApiModel = {
  schemaVersion: 1,
  types: new Map(types.map((type) => [type.name, type])),
  operations: [
    {
      id: "api/lamp-get",
      title: "Get lamp",
      page: "api/lamp-get.md",
      routes: [
        { method: "GET", path: "/lamps/{id}", source: place, methodSource: place, pathSource: place, segments: [] },
      ],
      parameters: [{ in: "path", name: "id", source: place, origin: "route" }],
      responses: [{ status: 200, type: "microsoft.graph.lamp", origin: "prose", source: place }],
      permissions: [
        { kind: "application", supported: true, scopes: ["Lamp.Read"], source: place, scopeSources: [place], text: "" },
      ],
      examples: [
        {
          request: {
            method: "GET",
            url: "/lamps/1",
            headers: [],
            source: place,
            methodSource: place,
            urlSource: place,
          },
          responses: [
            {
              status: 200,
              reason: "OK",
              headers: [{ name: "ETag", value: '"1"', source: place, valueSource: place }],
              body,
              source: place,
              statusSource: place,
              reasonSource: place,
            },
          ],
        },
      ],
      source: place,
    },
  ],
  actions: [
    { kind: "action", name: "microsoft.graph.dim", bound: false, composable: false, parameters: [], source: place },
  ],
  functions: [],
  container: { name: "c", entitySets: [], singletons: [], operationImports: [], source: place },
  pages: [],
};

describe("printModel", () => {
  const printed = printModel(model);

  it("indents by two and ends in a newline", () => {
    expect(printed.startsWith('{\n  "schemaVersion": 1,\n  "types": {\n')).toBe(true);
    expect(printed.endsWith("}\n")).toBe(true);
  });

  it.each([
    ["a model", printed],
    ["an empty model", printModel({ ...model, types: new Map(), operations: [], pages: [] })],
  ])("prints the parts of %s as they are printed all at once", (_, whole) => {
    expect(whole).toBe(`${JSON.stringify(JSON.parse(whole), undefined, 2)}\n`);
  });

  it("sorts types by code point, whatever they are called", () => {
    expect(Object.keys(JSON.parse(printed).types)).toEqual([
      "constructor",
      "microsoft.graph.color",
      "microsoft.graph.lamp",
    ]);
  });

  it("prints a property's fields in one order and leaves its declarations out", () => {
    expect(JSON.stringify(JSON.parse(printed).types["microsoft.graph.lamp"].properties[0])).toBe(
      '{"name":"id","type":"Edm.String","facets":{"maxLength":36},"supports":{"filter":true,"filterOperators":["eq"]},' +
        '"source":{"file":"api/lamp-get.md","line":3,"column":2,"endLine":4,"endColumn":5}}',
    );
  });

  it("prints a body as its text, its value and what had to be assumed", () => {
    const printedBody = JSON.parse(printed).operations[0].examples[0].responses[0].body;
    expect(Object.keys(printedBody)).toEqual(["text", "value", "repairs", "source"]);
    expect(JSON.stringify(printedBody.value)).toBe('{"__proto__":[1,true,null]}');
    expect(printedBody.repairs).toEqual([
      {
        code: "bareword",
        repair: '"no"',
        source: { file: "api/lamp-get.md", line: 3, column: 9, endLine: 3, endColumn: 11 },
      },
    ]);
  });

  it("gives the same text when it is parsed and printed again", () => {
    expect(printModel(parseModel(printed))).toBe(printed);
  });

  it("fits the published JSON Schema", () => {
    const schema = JSON.parse(readFileSync("templates/model.schema.json", "utf8"));
    const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(accepts(JSON.parse(printed)) ? [] : accepts.errors).toEqual([]);
    expect(accepts({ ...JSON.parse(printed), types: { x: { kind: "entityType" } } })).toBe(false);
  });

  it("is published with the schema that the program itself reads by; `vitest --update` writes it anew", async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(modelSchema, { io: "input" }), undefined, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../../templates/model.schema.json");
  });
});

describe("parseModel", () => {
  it("names the first wrong value", () => {
    const wrong = printModel(model).replace('"kind": "enumType"', '"kind": "list"');
    expect(() => parseModel(wrong)).toThrow(/^This is no model JSON\. At `types\.microsoft\.graph\.color\.kind`: /);
  });

  it("refuses what is no JSON", () => {
    expect(() => parseModel("types:")).toThrow(SyntaxError);
  });
});
