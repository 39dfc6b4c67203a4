import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client, PageIterator } from "@microsoft/microsoft-graph-client";
import createClient from "openapi-fetch";
import { serveApi } from "../../generator/serve/serve-api.ts";
import type { RequestEntry, ServedApi } from "../../generator/serve/serve-api.ts";
import { usersModel } from "./users-model.ts";

let api: ServedApi;
const entries: RequestEntry[] = [];

beforeAll(async () => {
  api = await serveApi(usersModel(), { onRequest: (entry) => entries.push(entry) });
});

afterAll(async () => {
  await api.close();
});

/** A client as applications make it, with the served API for a service. */
function graphClient(): Client {
  return Client.init({
    baseUrl: api.url,
    defaultVersion: "v1.0",
    customHosts: new Set(["127.0.0.1"]),
    authProvider: (done) => done(null, "token"),
  });
}

describe("the Microsoft Graph client", () => {
  it("gets, posts, patches and deletes", async () => {
    const client = graphClient();
    expect(await client.api("/me").get()).toEqual({ displayName: "Adele", id: "adele", mail: "Adele@x.example" });
    expect(await client.api("/users").post({ displayName: "Megan" })).toEqual({ displayName: "Megan", id: "megan" });
    expect(await client.api("/users/megan").patch({ mail: "m@x.example" })).toEqual({
      id: "megan",
      mail: "m@x.example",
    });
    expect(await client.api("/users/megan").delete()).toBeUndefined();
  });

  it("walks through pages", async () => {
    const client = graphClient();
    const first = await client.api("/users").top(2).select("id").get();
    const ids: string[] = [];
    const iterator = new PageIterator(client, first, (item: { id: string }) => ids.push(item.id) > 0);
    await iterator.iterate();
    expect(first.value).toEqual([{ id: "adele" }, { id: "alex" }]);
    expect(ids).toEqual(["adele", "alex", "diego", "grady", "lee"]);
  });

  it("sends a batch", async () => {
    const { responses } = await graphClient()
      .api("/$batch")
      .post({
        requests: [
          { id: "1", method: "GET", url: "/me?$select=id" },
          { id: "2", method: "GET", url: "/nowhere" },
          { id: "3", method: "GET", url: "/me", dependsOn: ["2"] },
        ],
      });
    expect(responses.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
      ["1", 200],
      ["2", 404],
      ["3", 424],
    ]);
    expect(responses[0].body).toEqual({ id: "adele" });
  });

  it("gets errors of the shape that it reads", async () => {
    const request = graphClient().api("/users").post({ displayName: 5 });
    await expect(request).rejects.toMatchObject({ statusCode: 400, code: "BadRequest" });
    await expect(graphClient().api("/nowhere").get()).rejects.toMatchObject({
      statusCode: 404,
      code: "ResourceNotFound",
    });
    await expect(graphClient().api("/me").delete()).rejects.toMatchObject({
      statusCode: 405,
      code: "MethodNotAllowed",
    });
  });
});

describe("serveApi", () => {
  it("answers openapi-fetch", async () => {
    interface Paths {
      "/me": { get: { responses: { 200: { content: { "application/json": { id?: string } } } } } };
    }
    const { data } = await createClient<Paths>({ baseUrl: `${api.url}/v1.0` }).GET("/me");
    expect(data?.id).toBe("adele");
  });

  it("counts, skips, and says where the next page is", async () => {
    const response = await fetch(`${api.url}/v1.0/users?$top=1&$skip=3&$count=true&$select=mail`);
    expect(await response.json()).toEqual({
      "@odata.count": 5,
      "@odata.nextLink": `${api.url}/v1.0/users?$top=1&$skip=4&$count=true&$select=mail`,
      value: [{ mail: "Grady@x.example" }],
    });
  });

  it("names the place of what a request has wrong", async () => {
    const body = JSON.stringify({ displayName: "Megan", mail: 5 });
    const response = await fetch(`${api.url}/users`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "BadRequest", target: "/mail" } });
  });

  it("lists the operations, with nothing of a page unescaped", async () => {
    const model = usersModel();
    const [first, ...rest] = model.operations;
    if (!first) throw new Error("The fixture has no operations.");
    await api.reload({ ...model, operations: [{ ...first, title: "<script>alert(1)</script>" }, ...rest] });
    const html = await (await fetch(`${api.url}/`)).text();
    await api.reload(model);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toContain("<script>");
    expect(html).toContain(`<code>PATCH /users/{id}</code>`);
    expect(html).toContain(`<a href="/me">Example 1</a>`);
  });

  it("logs each request", async () => {
    await fetch(`${api.url}/v1.0/me?$select=id`);
    expect(entries.at(-1)).toMatchObject({ method: "GET", path: "/v1.0/me?$select=id", status: 200 });
  });
});
