import { describe, expect, test } from "vitest";
import type { Parameter } from "../../../generator/model/api-model.ts";
import { operationOf } from "./operations-of.ts";

const printed = (parameter: Parameter) =>
  [
    parameter.in,
    [parameter.name, ...(parameter.alternatives ?? [])].join("|"),
    parameter.type,
    parameter.required === true ? "required" : undefined,
    parameter.origin,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
const ofRoutes = (...lines: readonly string[]) => operationOf("", lines.join("\n")).parameters.map(printed);
const ofTables = (sections: string, route?: string) => operationOf(sections, route).parameters.map(printed);
const supports = (text: string) => operationOf(`## Optional query parameters\n\n${text}`, "GET /lamps").supports;
const routes = (...lines: readonly string[]) =>
  operationOf("", lines.join("\n")).routes.map(({ method, path }) => `${method} ${path}`);

describe("routes", () => {
  test("several in a block, each once, whatever query they show", () => {
    expect(
      routes("GET /lamps", "GET /lamps?$top=1", "GET https://graph.microsoft.com/v1.0/rooms/{id}/lamps", "POST lamps"),
    ).toEqual(["GET /lamps", "GET /rooms/{id}/lamps", "POST /lamps"]);
  });

  test("a bare path takes the method of the line before, words between them count for nothing", () => {
    expect(routes("PATCH /lamps/{id}", "or", "/rooms/{id}")).toEqual(["PATCH /lamps/{id}", "PATCH /rooms/{id}"]);
  });

  test("text of a failed generator is no route", () => {
    expect(routes("GET /lamps", "GET ** Collection URI for lamp not found")).toEqual(["GET /lamps"]);
  });

  test("method and path have their places", () => {
    const [route] = operationOf("", "GET https://graph.microsoft.com/v1.0/lamps?$top=1").routes;
    expect(route).toMatchObject({
      methodSource: { line: 11, column: 1, endColumn: 4 },
      pathSource: { line: 11, column: 37, endColumn: 43 },
    });
  });
});

describe("parameters of routes", () => {
  test("one placeholder is one parameter", () => {
    expect(ofRoutes("GET /users/{id | userPrincipalName}/lamps/{lamp-id}")).toEqual([
      "path id|userPrincipalName required route",
      "path lamp-id required route",
    ]);
  });

  test("a name that stands twice is told apart by the collection before it, in all routes", () => {
    expect(ofRoutes("GET /me/lamps/{id}", "GET /users/{id | userPrincipalName}/lamps/{id}")).toEqual([
      "path lampId required route",
      "path userId|userPrincipalName required route",
    ]);
    expect(ofRoutes("GET /categories/{id}/categories/{id}/boxes/{id}")).toEqual([
      "path categoryId required route",
      "path categoryId2 required route",
      "path boxId required route",
    ]);
  });

  test("functions, queries and headers", () => {
    expect(
      ofRoutes("GET /lamps/near(place='{place}',metres={n})?$top={top}&view=all", "Prefer: odata.maxpagesize=2"),
    ).toEqual([
      "function place route",
      "function metres route",
      "query $top route",
      "query view route",
      "header Prefer route",
    ]);
  });

  test("paths between colons", () => {
    expect(ofRoutes("GET /drive/root:/{item-path}:/content")).toEqual(["path item-path required route"]);
  });
});

describe("tables", () => {
  test("add to what the routes name", () => {
    expect(
      ofTables(
        `## Path parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|lampId|String|Required. Which lamp.|\n|floor|Int32|Which floor.|`,
        "GET /lamps/{lamp-id}",
      ),
    ).toEqual(["path lamp-id Edm.String required parameterTable", "path floor Edm.Int32 parameterTable"]);
  });

  test("describe every placeholder of a name, whatever it is told apart by", () => {
    const table = "## Path parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|id|String|Which.|";
    expect(ofTables(table, "GET /rooms/{id}/lamps/{id}")).toEqual([
      "path roomId Edm.String required parameterTable",
      "path lampId Edm.String required parameterTable",
    ]);
  });

  test("of a URL's parameters are sorted by the routes", () => {
    expect(
      ofTables(
        `## Function parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|place|String|Where.|\n|id|String|Which.|\n|$select|String|What.|`,
        "GET /rooms/{id}/near(place='{place}')",
      ),
    ).toEqual([
      "path id Edm.String required parameterTable",
      "function place Edm.String parameterTable",
      "query $select Edm.String parameterTable",
    ]);
  });

  test("under Request body list a function's arguments, or what an action takes", () => {
    const table = "## Request body\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|place|String|Where.|";
    expect(ofTables(table, "GET /near(place='{place}')")).toEqual(["function place Edm.String parameterTable"]);
    expect(ofTables(table, "POST /lamps/{id}/move")).toEqual([
      "path id required route",
      "body place Edm.String parameterTable",
    ]);
  });

  test("a column says what is required", () => {
    expect(
      ofTables(
        "## Query parameters\n\n|Name|Type|Required|Description|\n|:---|:---|:---|:---|\n|from|String|Yes|Start.|\n|to|String|No|End.|",
        "GET /lamps",
      ),
    ).toEqual(["query from Edm.String required parameterTable", "query to Edm.String parameterTable"]);
  });

  test("that explain values list no parameters", () => {
    expect(
      ofTables("## Query parameters\n\n|Attribute|Supported operators|\n|:---|:---|\n|brightness|eq|", "GET /lamps"),
    ).toEqual([]);
  });
});

describe("headers", () => {
  test.each([
    ["Bearer {token}. Required.", "Bearer {token}", true],
    ["Bearer &lt;token&gt; Required.", "Bearer <token>", true],
    ["Bearer {code}. *Required*", "Bearer {code}", true],
    ["application/json", "application/json", undefined],
    ["application/json. Optional.", "application/json", false],
  ])("%s", (text, value, required) => {
    const [header] = operationOf(
      `## Request headers\n\n|Header|Value|\n|:---|:---|\n|Authorization|${text}|`,
      "GET /lamps",
    ).parameters;
    expect(header).toMatchObject({ in: "header", name: "Authorization", value });
    expect(header?.required).toBe(required);
  });
});

describe("query options", () => {
  test("of a sentence and of a list behind it", () => {
    expect(supports("This method supports the `$filter` and `$select` [parameters](/graph/q).")).toEqual({
      filter: true,
      select: true,
    });
    expect(supports("This method supports the following parameters:\n\n- `$count`\n- `$top`")).toMatchObject({
      top: true,
      count: true,
    });
  });

  test("that are refused, or not spoken of", () => {
    expect(supports("This method does not support `$expand`.")).toEqual({ expand: false });
    expect(supports("This method supports the OData query parameters.")).toBeUndefined();
  });
});
