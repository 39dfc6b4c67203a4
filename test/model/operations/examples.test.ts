import { describe, expect, test } from "vitest";
import type { Example, ExampleResponse } from "../../../generator/model/api-model.ts";
import { operationOf } from "./operations-of.ts";

const fence = (text: string, annotation?: string) =>
  `${annotation === undefined ? "" : `<!-- ${annotation} -->\n`}\`\`\`http\n${text}\n\`\`\`\n`;
const request = (name: string, url = "GET /lamps/1") => fence(url, `{ "blockType": "request", "name": "${name}" }`);
const response = (name: string, status = "200 OK", more = "") =>
  fence(`HTTP/1.1 ${status}`, `{ "blockType": "response", "name": "${name}"${more} }`);

const examples = (section: string, rest = "") => operationOf(`${rest}\n\n## Examples\n\n${section}`).examples;
const printed = ({ request: { method, url }, responses }: Example) =>
  `${method} ${url} → ${responses.map(({ status }) => status).join(" ")}`;
const paired = (section: string) => examples(section).map(printed);
const shown = (message: string, annotation?: string, rest?: string): ExampleResponse | undefined =>
  examples(`${fence("GET /lamps/1")}\n${fence(message, annotation)}`, rest)[0]?.responses[0];

describe("pairs", () => {
  test("in order, where nothing names them", () => {
    expect(
      paired(
        `### Request\n${fence("GET /lamps/1")}\n### Response\n${fence("HTTP/1.1 200 OK")}\n### Request\n${fence("GET /lamps/2")}\n### Response\n${fence("HTTP/1.1 404 Not Found")}`,
      ),
    ).toEqual(["GET /lamps/1 → 200", "GET /lamps/2 → 404"]);
  });

  test("by name, whatever the order", () => {
    expect(
      paired([request("a"), request("b", "GET /lamps/2"), response("a"), response("b", "404 Not Found")].join("\n")),
    ).toEqual(["GET /lamps/1 → 200", "GET /lamps/2 → 404"]);
    expect(paired(`${response("a")}\n${request("a")}`)).toEqual(["GET /lamps/1 → 200"]);
  });

  test("a name that stands again means the request nearest before", () => {
    expect(
      paired([request("a"), response("a"), request("a", "GET /lamps/2"), response("a", "404 Not Found")].join("\n")),
    ).toEqual(["GET /lamps/1 → 200", "GET /lamps/2 → 404"]);
  });

  test("several names mean several requests", () => {
    const both = fence("HTTP/1.1 204 No Content", '{ "blockType": "response", "name": ["a", "b"] }');
    expect(paired([request("a"), request("b", "GET /lamps/2"), both].join("\n"))).toEqual([
      "GET /lamps/1 → 204",
      "GET /lamps/2 → 204",
    ]);
  });

  test("a request keeps all of its responses", () => {
    expect(paired([request("a"), response("a"), response("a", "404 Not Found")].join("\n"))).toEqual([
      "GET /lamps/1 → 200 404",
    ]);
  });

  test("a request without a name that waits comes before one of the name", () => {
    expect(
      paired([request("a"), response("a"), fence("GET /lamps/2"), response("a", "404 Not Found")].join("\n")),
    ).toEqual(["GET /lamps/1 → 200", "GET /lamps/2 → 404"]);
  });

  test("two messages in a block", () => {
    expect(paired(fence("PATCH /lamps/1\n\n{}\n\nHTTP/1.1 200 OK"))).toEqual(["PATCH /lamps/1 → 200"]);
  });

  test("a response to no request at all answers the route", () => {
    expect(paired(fence("HTTP/1.1 200 OK"))).toEqual(["GET /lamps/{id} → 200"]);
  });

  test("blocks marked as ignored are read all the same", () => {
    expect(
      paired(
        `${fence("GET /lamps/1", '{ "blockType": "ignored" }')}\n${fence("HTTP/1.1 200 OK", '{ "blockType": "ignored" }')}`,
      ),
    ).toEqual(["GET /lamps/1 → 200"]);
  });
});

describe("names", () => {
  test("of the annotation, else of the heading", () => {
    expect(examples(request("get_lamp"))[0]?.name).toBe("get_lamp");
    expect(examples(`### Example 1: Get a lamp\n\n#### Request\n\n${fence("GET /lamps/1")}`)[0]?.name).toBe(
      "Example 1: Get a lamp",
    );
    expect(examples(fence("GET /lamps/1"))[0]?.name).toBeUndefined();
  });
});

describe("requests", () => {
  test("keep headers and places", () => {
    const [example] = examples(fence('GET https://graph.microsoft.com/v1.0/lamps/1\nPrefer: outlook.timezone="UTC"'));
    expect(example?.request).toMatchObject({
      method: "GET",
      url: "https://graph.microsoft.com/v1.0/lamps/1",
      headers: [{ name: "Prefer", value: 'outlook.timezone="UTC"', valueSource: { line: 20, column: 9 } }],
      methodSource: { line: 19, column: 1, endColumn: 4 },
      urlSource: { line: 19, column: 5, endColumn: 45 },
    });
  });

  test("JSON alone behind a request is its body", () => {
    const [example] = examples(`${fence("POST /lamps/1")}\n\`\`\`json\n{ "brightness": 3 }\n\`\`\``);
    expect(example?.request.body?.text).toBe('{ "brightness": 3 }');
  });
});

describe("the type of a body", () => {
  const stated = "## Response\n\nReturns `200 OK` and a [room](../resources/room.md) object.";

  test("is the annotation's, else its own, else what the section says", () => {
    const own = 'HTTP/1.1 200 OK\n\n{ "@odata.type": "#microsoft.graph.lamp" }';
    expect(shown(own, '{ "blockType": "response", "@odata.type": "microsoft.graph.room" }', stated)).toMatchObject({
      type: "microsoft.graph.room",
      typeOrigin: "annotation",
    });
    expect(shown(own, undefined, stated)).toMatchObject({
      type: "microsoft.graph.lamp",
      typeOrigin: "example",
      typeSource: { line: 27, column: 18 },
    });
    expect(shown("HTTP/1.1 200 OK\n\n{}", undefined, stated)).toMatchObject({
      type: "microsoft.graph.room",
      typeOrigin: "prose",
    });
    expect(shown("HTTP/1.1 200 OK\n\n{}")?.type).toBeUndefined();
  });

  test.each([
    ['{ "blockType": "response", "@odata.type": "Collection(microsoft.graph.lamp)" }', "{}"],
    ['{ "blockType": "response", "@odata.type": "#microsoft.graph.Lamp", "isCollection": true }', "{}"],
    ['{ "blockType": "response", "@odata.type": "lamp" }', '{ "@odata.context": "x", "value": [] }'],
    [undefined, '{ "value": [{ "@odata.type": "microsoft.graph.lamp" }] }'],
  ])("%s %s is a collection", (annotation, body) => {
    expect(shown(`HTTP/1.1 200 OK\n\n${body}`, annotation)?.type).toBe("Collection(microsoft.graph.lamp)");
  });

  test("is that of the one object in its `value`", () => {
    expect(shown('HTTP/1.1 200 OK\n\n{ "value": { "@odata.type": "microsoft.graph.lamp" } }')?.type).toBe(
      "microsoft.graph.lamp",
    );
  });

  test("of another status or of plain text isn't what the section says", () => {
    expect(shown("HTTP/1.1 206 Partial Content\n\n{}", undefined, stated)?.type).toBeUndefined();
    expect(shown("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n893", undefined, stated)).toMatchObject({
      body: { text: "893" },
    });
    expect(shown("HTTP/1.1 200 OK\nContent-Type: text/plain\n\n893", undefined, stated)?.type).toBeUndefined();
  });

  test("of another service's message isn't what the section says", () => {
    const [example] = examples(
      `${fence("POST https://bot.contoso.com/callback\n\n{}")}\n${fence("HTTP/1.1 200 OK\n\n{}")}`,
      stated,
    );
    expect(example?.responses[0]?.type).toBeUndefined();
  });
});

test("marks of a response's annotation", () => {
  const annotation =
    '{ "blockType": "response", "truncated": true, "expectError": true, "collectionProperty": "lamps" }';
  expect(shown('HTTP/1.1 400 Bad Request\n\n{ "lamps": [] }', annotation)).toMatchObject({
    truncated: true,
    expectError: true,
    collectionProperty: "lamps",
    reason: "Bad Request",
  });
});
