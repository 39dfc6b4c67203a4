import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveApi } from "../../generator/serve/serve-api.ts";
import type { ServedApi } from "../../generator/serve/serve-api.ts";
import { usersModel } from "./users-model.ts";

let api: ServedApi;

beforeAll(async () => {
  api = await serveApi(usersModel(), {
    allowedHosts: ["stubs.example"],
    allowedOrigins: ["https://app.example", "https://other.example:8443/"],
  });
});

afterAll(() => api.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Sends a request with headers that `fetch` doesn't let be set. */
function send(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(api.url + path, { method, headers, agent: false }, (response) => {
      response.resume().on("end", () => resolve({ status: response.statusCode, headers: response.headers }));
    })
      .on("error", reject)
      .end();
  });
}

describe("a host", () => {
  it.each([
    ["localhost", 200],
    ["LOCALHOST:3000", 200],
    ["api.localhost:3000", 200],
    ["127.0.0.2", 200],
    ["[::1]:80", 200],
    ["192.168.1.7:3000", 200],
    ["stubs.example", 200],
    ["Stubs.Example.:3000", 200],
    ["evil.example", 421],
    ["evil.example:3000", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["evil.example@localhost", 421],
    ["localhost/evil", 421],
    ["xlocalhost", 421],
    ["127.evil.example", 421],
    ["[::1", 421],
  ])("%s: %i", async (host, status) => {
    expect((await send("GET", "/me", { host })).status).toBe(status);
  });
});

describe("a page", () => {
  it.each([
    ["http://localhost:5173", true],
    ["https://localhost", true],
    ["http://127.0.0.1:4200", true],
    ["http://[::1]:4200", true],
    ["http://app.localhost:8080", true],
    ["https://app.example", true],
    ["https://other.example:8443", true],
    ["http://app.example", false],
    ["https://app.example.evil.example", false],
    ["https://evil.example", false],
    ["http://localhost.evil.example", false],
    ["null", false],
    ["file://", false],
    ["chrome-extension://localhost", false],
    ["http://localhost:5173, https://evil.example", false],
    ["", false],
  ])("of %s may call: %s", async (origin, allowed) => {
    const allowOrigin = allowed ? origin : undefined;
    const sent = await send("DELETE", "/users/megan", { origin });
    expect([sent.status, sent.headers["access-control-allow-origin"]]).toEqual([allowed ? 204 : 403, allowOrigin]);
    const read = await send("GET", "/me", { origin });
    expect([read.status, read.headers["access-control-allow-origin"]]).toEqual([200, allowOrigin]);
    expect(read.headers.vary).toBe("Origin");
    const ask = { origin, "access-control-request-method": "DELETE", "access-control-request-private-network": "true" };
    const asked = await send("OPTIONS", "/users/megan", ask);
    expect([asked.status, asked.headers["access-control-allow-private-network"]]).toEqual(
      allowed ? [204, "true"] : [403, undefined],
    );
  });

  it("without an origin is known by what its browser says of it", async () => {
    const statusOf = async (site: string) => (await send("DELETE", "/users/megan", { "sec-fetch-site": site })).status;
    expect(await Promise.all(["cross-site", "same-site", "same-origin", "none"].map(statusOf))).toEqual([
      403, 403, 204, 204,
    ]);
    expect((await send("GET", "/me", { "sec-fetch-site": "cross-site" })).status).toBe(200);
  });

  it("of the server's own name may call", async () => {
    const own = { host: "stubs.example:3000", origin: "http://stubs.example:3000" };
    expect((await send("DELETE", "/users/megan", own)).status).toBe(204);
  });

  it("of any origin may call where that is said", async () => {
    const open = await serveApi(usersModel(), { allowedOrigins: ["*"] });
    const headers = { origin: "null" };
    const response = await fetch(`${open.url}/users/megan`, { method: "DELETE", headers });
    await open.close();
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([204, "null"]);
  });
});

describe("an answer", () => {
  it("has nothing that a browser runs, keeps or follows", async () => {
    const page = `text/html\nSet-Cookie: a=b\nRefresh: 0;url=https://evil.example\nAccess-Control-Allow-Origin: *`;
    const model = usersModel((files) =>
      files.map(({ path, text }) => ({
        path,
        text: text.replaceAll("Content-type: application/json", `Content-type: ${page}`),
      })),
    );
    expect(JSON.stringify(model.operations)).toContain('"name":"Set-Cookie","value":"a=b"');
    await api.reload(model);
    const { headers } = await send("GET", "/me", {});
    await api.reload(usersModel());
    expect(headers["content-type"]).toBe("text/html");
    expect([headers["set-cookie"], headers["refresh"], headers["access-control-allow-origin"]]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("to HEAD is that to GET without its body", async () => {
    const [head, get] = [await send("HEAD", "/me", {}), await send("GET", "/me", {})];
    expect([head.status, head.headers["content-length"]]).toEqual([200, get.headers["content-length"]]);
  });
});
