import { describe, expect, it } from "vitest";
import { emitContext } from "../../../generator/emit/emit-context.ts";
import { emitOpenapi } from "../../../generator/emit/openapi/emit-openapi.ts";
import type { OpenapiDocument } from "../../../generator/emit/openapi/openapi-document.ts";
import type { ApiModel, ExampleBody, Operation, Property, Route, Type } from "../../../generator/model/api-model.ts";
import { parseSegments } from "../../../generator/model/operations/parse-segments.ts";
import { parseJson } from "../../../generator/text/parse-json.ts";
import { mapLines, type SourceRange } from "../../../generator/text/source.ts";

const source: SourceRange = { file: "api/lamp-get.md", line: 1, column: 1, endLine: 1, endColumn: 2 };

function route(method: string, path: string): Route {
  const segments = parseSegments(path);
  return { method, path, segments, source, methodSource: source, pathSource: source };
}

function body(text: string, isJson = true): ExampleBody {
  const lines = mapLines("api/lamp-get.md", text);
  return { text, ...(isJson && { json: parseJson(text) }), lines, span: { start: 0, end: text.length }, source };
}

function example(request: ExampleBody | undefined, response: ExampleBody): Operation["examples"][number] {
  const places = { source, methodSource: source, urlSource: source, statusSource: source, reasonSource: source };
  return {
    name: "Dim it",
    request: { method: "GET", url: "/lamps/1", headers: [], ...(request && { body: request }), ...places },
    responses: [{ status: 200, reason: "OK", headers: [], body: response, ...places }],
  };
}

const get: Operation = {
  id: "api/lamp-get",
  title: "Get lamp",
  description: "Read a [lamp](../resources/lamp.md).",
  page: "api/lamp-get.md",
  routes: [route("GET", "/lamps/{id}"), route("GET", "/rooms/{id}/lamps/{lamp-id}")],
  parameters: [{ in: "header", name: "Authorization", required: true, origin: "parameterTable", source }],
  supports: { select: true, filter: false },
  responses: [{ status: 200, type: "n.lamp", reason: "OK", origin: "prose", source }],
  permissions: [
    {
      kind: "delegatedWork",
      supported: true,
      scopes: ["Lamp.Read", "Lamp.ReadWrite"],
      source,
      scopeSources: [],
      text: "",
    },
    { kind: "application", supported: false, scopes: [], source, scopeSources: [], text: "Not supported." },
  ],
  examples: [example(undefined, body('{ "id": "1", "__proto__": {} }'))],
  source,
};

const update: Operation = {
  id: "api/lamp-update",
  title: "Update lamp",
  page: "api/lamp-update.md",
  routes: [route("PATCH", "/lamps/{lampId}"), route("REPORT", "/lamps/{id}")],
  parameters: [],
  requestBody: {
    contentType: "application/json; charset=utf-8",
    properties: [{ name: "level", type: "Edm.Int32", required: true, source, declarations: [] }],
  },
  responses: [{ status: 204, origin: "prose", source }],
  permissions: [],
  examples: [],
  source,
};

const list: Operation = {
  id: "api/lamp-list",
  title: "List lamps",
  page: "api/lamp-list.md",
  routes: [route("GET", "/lamps")],
  parameters: [],
  responses: [{ status: 200, type: "Collection(n.lamp)", description: "The lamps.", origin: "prose", source }],
  permissions: [],
  examples: [],
  source,
};

const id: Property = { name: "id", type: "Edm.String", source, declarations: [] };
const structured = { abstract: false, openType: false, navigationProperties: [], source: [source], declarations: [] };
const types: Type[] = [
  { kind: "entityType", name: "n.lamp", properties: [id], ...structured },
  { kind: "complexType", name: "n.no name", properties: [], ...structured },
];
const model: ApiModel = {
  schemaVersion: 1,
  types: new Map(types.map((type) => [type.name, type])),
  operations: [get, list, update],
  actions: [],
  functions: [],
  pages: [],
};

const [file] = emitOpenapi(emitContext(model, { rootNamespace: "n", baseUrl: "https://example.org/v1" }));
const document = JSON.parse(file?.text ?? "") as OpenapiDocument;

describe("emitOpenapi", () => {
  it("says where the service is and what tokens it takes", () => {
    expect([document.openapi, document.info, document.servers]).toEqual([
      "3.1.1",
      { title: "n", version: "1.0.0" },
      [{ url: "https://example.org/v1" }],
    ]);
    expect(Object.keys(document.components.securitySchemes)).toEqual([
      "delegatedWork",
      "delegatedPersonal",
      "application",
    ]);
  });

  it("makes one path of paths that differ in placeholder names alone, its methods in one order", () => {
    expect(Object.entries(document.paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
      ["/lamps", ["get"]],
      ["/lamps/{id}", ["get", "patch"]],
      ["/rooms/{id}/lamps/{lampId}", ["get"]],
    ]);
    expect(document.paths["/lamps/{id}"]?.["patch"]?.parameters?.map(({ name }) => name)).toEqual(["id"]);
  });

  it("describes an operation: each scope is enough, HTTP's own headers are no parameters", () => {
    expect(document.paths["/lamps/{id}"]?.["get"]).toEqual({
      operationId: "getLamp",
      summary: "Get lamp",
      description: "Read a lamp.",
      tags: ["lamp"],
      security: [{ delegatedWork: ["Lamp.Read"] }, { delegatedWork: ["Lamp.ReadWrite"] }],
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "$select", in: "query", schema: { type: "string" } },
      ],
      responses: {
        "200": {
          description: "OK",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/n.lamp" },
              examples: { "getLamp-response-1": { $ref: "#/components/examples/getLamp-response-1" } },
            },
          },
        },
        "4XX": { $ref: "#/components/responses/error" },
        "5XX": { $ref: "#/components/responses/error" },
      },
    });
  });

  it("names the second path of an operation apart", () => {
    expect(document.paths["/rooms/{id}/lamps/{lampId}"]?.["get"]?.operationId).toBe("getLamp2");
  });

  it("describes request bodies by their table, and answers without a body", () => {
    const patch = document.paths["/lamps/{id}"]?.["patch"];
    expect(patch?.requestBody?.content).toEqual({
      "application/json": {
        schema: {
          type: "object",
          properties: { level: { type: "integer", minimum: -2_147_483_648, maximum: 2_147_483_647 } },
          required: ["level"],
        },
      },
    });
    expect(patch?.responses["204"]).toEqual({ description: "204" });
  });

  it("puts a collection into its envelope", () => {
    expect(document.paths["/lamps"]?.["get"]?.responses["200"]).toEqual({
      description: "The lamps.",
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              "@odata.nextLink": { type: "string" },
              value: { type: "array", items: { $ref: "#/components/schemas/n.lamp" } },
            },
            patternProperties: { "@": {} },
            required: ["value"],
          },
        },
      },
    });
  });

  it("shows each example body once, whatever its keys", () => {
    expect(JSON.stringify(document.components.examples)).toBe(
      '{"getLamp-response-1":{"summary":"Dim it","value":{"id":"1","__proto__":{}}}}',
    );
  });

  it("leaves out a type whose name no component can have", () => {
    expect(Object.keys(document.components.schemas)).toEqual(["n.lamp", "ODataError"]);
  });
});
