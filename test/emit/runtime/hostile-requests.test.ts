import { describe, expect, it } from "vitest";
import { createStubApp } from "../../../templates/runtime/app.ts";
import type { OperationContract } from "../../../templates/runtime/contract.ts";
import { measureJson } from "../../../templates/runtime/measure-json.ts";

const note: OperationContract = {
  name: "createNote",
  title: "Create note",
  page: "note-post.md",
  routes: [
    { method: "POST", path: "/notes" },
    { method: "POST", path: "/notes/{id}" },
    { method: "POST", path: "/drive/root:/{+itemPath}:/content" },
    { method: "POST", path: "/search(q='{q}')" },
  ],
  scopes: {},
  query: {},
  headers: {},
  request: { type: "x.note", contentType: "application/json" },
  responses: { 200: {} },
  examples: [
    {
      name: "1",
      request: { method: "POST", url: "/notes", body: { text: "Milk" } },
      response: { status: 200, body: { id: "1" } },
    },
  ],
};

const schemas = {
  $defs: {
    "x.note": {
      type: "object",
      properties: { text: { type: "string" }, notes: { type: "array", items: { $ref: "#/$defs/x.note" } } },
    },
  },
};

const app = createStubApp({ contracts: [note], schemas });

/** Sends a body, and returns the status and what the error says. */
async function post(body: string, path = "/notes"): Promise<readonly [number, unknown]> {
  const headers = { "content-type": "application/json" };
  const response = await app.fetch(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
  const answer = (await response.json()) as { readonly error?: { readonly message: string } };
  return [response.status, answer.error?.message];
}

describe("a body", () => {
  it("has its bytes bounded, whether it tells their number or not", async () => {
    const message = "The body has more than 4194304 bytes.";
    expect(await post(`{"text":"${"x".repeat(2 ** 22)}"}`)).toEqual([413, message]);
    const headers = { "content-length": String(2 ** 30) };
    const response = await app.fetch(new Request("http://localhost/notes", { method: "POST", headers, body: "{}" }));
    expect(response.status).toBe(413);
  });

  it("has the depth, the number and the names of its values bounded", async () => {
    expect(await post(`${'{"notes":['.repeat(60)}${"]}".repeat(60)}`)).toEqual([
      413,
      "The body is nested deeper than 100 levels.",
    ]);
    expect(await post('{"notes":'.repeat(100_000))).toEqual([413, "The body is nested deeper than 100 levels."]);
    expect(await post(`{"notes":[${"{},".repeat(20_000)}{}]}`)).toEqual([413, "The body has more than 20000 values."]);
    expect(await post(`{"${"n".repeat(2 ** 20)}":[${"1,".repeat(9_000)}1]}`)).toEqual([
      413,
      "The body has too many values of long names.",
    ]);
  });

  it("is refused by what an app says it takes", async () => {
    const small = createStubApp({ contracts: [note], schemas, limits: { bodyBytes: 10 } });
    const request = new Request("http://localhost/notes", { method: "POST", body: '{"text":"Milk and bread"}' });
    expect((await small.fetch(request)).status).toBe(413);
  });

  it("that is wrong in thousands of places is answered with the first hundred", async () => {
    const headers = { "content-type": "application/json" };
    const body = `{"notes":[${"1,".repeat(9_000)}1]}`;
    const response = await app.fetch(new Request("http://localhost/notes", { method: "POST", headers, body }));
    const { error } = (await response.json()) as { error: { target: string; details: readonly object[] } };
    expect([response.status, error.target, error.details.length]).toEqual([400, "/notes/0", 100]);
  });

  it("with the keys of prototypes is plain data", async () => {
    expect(await post('{"__proto__":{"text":1},"constructor":{"prototype":1}}')).toEqual([200, undefined]);
    expect(await post('{"notes":[{"__proto__":{}},{"text":5}]}')).toEqual([
      400,
      '/notes/1/text: Instance type "number" is invalid. Expected "string".',
    ]);
  });
});

describe("a path", () => {
  it.each(["/notes/%00", "/notes/a%00b", "/search(q='%00')"])("%s has no NUL", async (path) => {
    expect(await post("{}", path)).toEqual([400, "The path has a NUL character."]);
  });

  it.each(["/notes/..%2Fkeys", "/notes/.%2e%5Ckeys", "/drive/root:/a%2F..%2F..:/content", "/notes/%2e%2e%2f"])(
    "%s climbs nowhere",
    async (path) => {
      expect(await post("{}", path)).toEqual([400, "The path has a segment '.' or '..'."]);
    },
  );

  it("keeps its dots and slashes where they are text", async () => {
    expect(await post("{}", "/search(q='..%2F')")).toEqual([200, undefined]);
    expect(await post("{}", "/notes/..a%2Fb..")).toEqual([200, undefined]);
  });
});

describe("measureJson", () => {
  it.each([
    ["5", { depth: 0, values: 1, paths: 0 }],
    ['{"ab":[1,2],"c":"[[{\\"]"}', { depth: 2, values: 5, paths: 6 }],
    ['"[[[', { depth: 0, values: 1, paths: 0 }],
    ["]]]}[", { depth: 1, values: 2, paths: 0 }],
  ])("%s", (text, size) => {
    expect(measureJson(text)).toEqual(size);
  });
});
