import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveApi } from "../../generator/serve/serve-api.ts";
import type { ServedApi } from "../../generator/serve/serve-api.ts";
import { readAnswer, sendRaw } from "./send-raw.ts";
import { usersModel } from "./users-model.ts";

let api: ServedApi;
const failures: unknown[] = [];

beforeAll(async () => {
  api = await serveApi(usersModel(), { onFailure: (error) => failures.push(error) });
});

afterAll(async () => {
  const answer = await fetch(`${api.url}/me`);
  expect(answer.status).toBe(200);
  await api.close();
  expect(failures).toEqual([]);
});

/** Sends a request line with the headers that every request has. */
async function ask(line: string, ...more: readonly string[]) {
  const head = [line, "Host: localhost", "Connection: close", ...more];
  return readAnswer(await sendRaw(api.url, `${head.join("\r\n")}\r\n\r\n`));
}

/** Posts a body as JSON. */
function post(body: string, ...more: readonly string[]) {
  return ask(
    "POST /users HTTP/1.1",
    `Content-Length: ${body.length}`,
    "Content-Type: application/json",
    ...more,
    "",
    body,
  );
}

/** Posts a batch, and returns the status of its answer and those of its parts. */
async function batch(body: unknown, path = "/v1.0/$batch") {
  const response = await fetch(api.url + path, { method: "POST", body: JSON.stringify(body) });
  const { responses = [] } = (await response.json()) as { responses?: readonly { status: number }[] };
  return [response.status, responses.map(({ status }) => status)];
}

describe("what is no request", () => {
  it.each([
    ["other protocols", "SSH-2.0-OpenSSH_9\r\n\r\n"],
    ["TLS", Uint8Array.from([22, 3, 1, 0, 165, 1, 0, 0, 161, 3, 3])],
    ["a header without a colon", "GET / HTTP/1.1\r\nHost: localhost\r\nBroken\r\n\r\n"],
    ["a NUL in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n"],
    ["a space in the target", "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["two lengths", "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    [
      "a length beside chunks",
      "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["no host", "GET /me HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["two hosts", "GET /me HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"],
    ["chunks that are none", "POST /users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
  ])("is answered by an error: %s", async (_, bytes) => {
    expect(readAnswer(await sendRaw(api.url, bytes))).toEqual([400, "BadRequest"]);
  });

  it("is told that what it expects won't be", async () => {
    expect(await ask("GET /me HTTP/1.1", "Expect: miracles")).toEqual([417, "ExpectationFailed"]);
  });

  it("is bounded in URL and headers, however far it goes beyond", async () => {
    expect(await ask(`GET /${"a".repeat(9_000)} HTTP/1.1`)).toEqual([414, "UriTooLong"]);
    expect(await ask(`GET /${"a".repeat(200_000)} HTTP/1.1`)).toEqual([414, "UriTooLong"]);
    expect(await ask("GET / HTTP/1.1", `X: ${"a".repeat(17_000)}`)).toEqual([431, "RequestHeaderFieldsTooLarge"]);
    expect(await ask("GET / HTTP/1.1", `X: ${"a".repeat(200_000)}`)).toEqual([431, "RequestHeaderFieldsTooLarge"]);
    const many = Array.from({ length: 2_500 }, (_, index) => `X-${index}: a`);
    expect(await ask("GET / HTTP/1.1", ...many)).toEqual([431, "RequestHeaderFieldsTooLarge"]);
  });

  it("is not waited for", async () => {
    const hasty = await serveApi(usersModel(), { limits: { headersMs: 100, requestMs: 200 } });
    expect(readAnswer(await sendRaw(hasty.url, "GET /me HTTP/1.1\r\nHo"))).toEqual([408, "RequestTimeout"]);
    const slow = "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{";
    expect(readAnswer(await sendRaw(hasty.url, slow))).toEqual([408, "RequestTimeout"]);
    await hasty.close();
  });
});

describe("a target", () => {
  it.each([
    "/users/../me",
    "/users/%2e%2E/me",
    "/users/.%2e",
    "/users/./me",
    "/users/%00",
    "/me?$select=%00",
    "/users/%zz",
    "/users/%ff",
    "/users/%c0%ae%c0%ae/me",
    "/me?$filter=%",
    "/users\\..\\me",
    "/users/\u00e9",
    "/me#a",
    "http://evil.example/me",
    "http://localhost/me",
    "users",
    "*",
    "/users/..%2fme",
  ])("%s is malformed", async (target) => {
    expect(await ask(`GET ${target} HTTP/1.1`)).toEqual([400, "BadRequest"]);
  });

  it("with slashes at its start is a path of this server", async () => {
    expect(await ask("GET //evil.example/me HTTP/1.1")).toEqual([404, "ResourceNotFound"]);
  });

  it.each(["$top=99999999999999999999", "$top=-1", "$skip=1e9", "$top=NaN", "$count=maybe", "$nonsense=1"])(
    "%s is malformed",
    async (query) => {
      expect(await ask(`GET /users?${query} HTTP/1.1`)).toEqual([400, "BadRequest"]);
    },
  );

  it.each(["TRACE", "CONNECT"])("%s is not for this server", async (method) => {
    const [status] = await ask(`${method} ${method === "CONNECT" ? "localhost:80" : "/me"} HTTP/1.1`);
    expect(status).toBe(method === "CONNECT" ? 400 : 405);
  });
});

describe("a body", () => {
  it("that is no JSON is malformed", async () => {
    for (const body of ["{", "{]", "\u0000", "[".repeat(90), "nul", '{"a":1e}'])
      expect(await post(body)).toEqual([400, "BadRequest"]);
  });

  it("is bounded", async () => {
    expect(await post("[".repeat(50_000))).toEqual([413, "RequestEntityTooLarge"]);
    const body = `"${"x".repeat(2 ** 22)}"`;
    const response = await fetch(`${api.url}/users`, { method: "POST", body });
    expect([response.status, await response.json()]).toEqual([
      413,
      { error: { code: "RequestEntityTooLarge", message: "The body has more than 4194304 bytes." } },
    ]);
  });

  it("is bounded where its length isn't told", async () => {
    const chunk = `80000\r\n${"x".repeat(2 ** 19)}\r\n`;
    const head = "POST /users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    const answer = await sendRaw(api.url, head, ...Array.from({ length: 9 }, () => chunk));
    expect(readAnswer(answer)).toEqual([413, "RequestEntityTooLarge"]);
  });
});

describe("a batch", () => {
  it("is bounded in number and holds no batch", async () => {
    const requests = Array.from({ length: 21 }, (_, id) => ({ id, url: "/me" }));
    expect(await batch({ requests })).toEqual([400, []]);
    expect(await batch({ requests: requests.slice(1) })).toEqual([200, Array.from({ length: 20 }, () => 200)]);
    const nested = [{ id: 1, method: "POST", url: "/$batch", body: { requests } }];
    expect(await batch({ requests: nested })).toEqual([200, [400]]);
  });

  it.each([[null], [[]], [{}], [{ requests: {} }], [{ requests: [null] }], [{ requests: [{ id: {}, url: "/me" }] }]])(
    "%j is malformed",
    async (body) => {
      expect(await batch(body)).toEqual([400, []]);
    },
  );

  it("has an error for each part that is malformed", async () => {
    const parts = [
      { url: "/../me" },
      { url: "/users/%00" },
      { url: "/me", method: "A B" },
      { url: "/me", method: "CONNECT" },
      { url: "/me", headers: { "a b": "c" } },
      { url: "/me", headers: { a: "b\nc" } },
      { url: `/${"a".repeat(9_000)}` },
      { url: "/me?$select=display name" },
    ];
    const requests = parts.map((part, index) => ({ id: String(index), ...part }));
    expect(await batch({ requests })).toEqual([200, [400, 400, 400, 400, 400, 400, 414, 200]]);
    expect(await batch({ requests: [requests[0], requests[0]] })).toEqual([400, []]);
  });
});

describe("the end", () => {
  it("comes after requests in flight, and cuts off who sends none", async () => {
    const closing = await serveApi(usersModel(), { limits: { closingMs: 2_000 } });
    const socket = connect(Number(new URL(closing.url).port), "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
    const idle = connect(Number(new URL(closing.url).port), "127.0.0.1").on("error", () => undefined);
    await once(idle, "connect");
    const ended = once(socket, "close");
    socket.write('POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 23\r\n\r\n{"displayName"');
    await wait(50);
    const closed = closing.close();
    await once(idle, "close");
    await expect(fetch(`${closing.url}/me`)).rejects.toThrow();
    socket.write(': "Alex"}');
    await Promise.all([ended, closed]);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  });

  it("comes in time where a request doesn't", async () => {
    const closing = await serveApi(usersModel(), { limits: { closingMs: 50 } });
    const stuck = sendRaw(closing.url, "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 23\r\n\r\n{");
    await wait(50);
    await closing.close();
    expect(await stuck).toBe("");
  });
});
