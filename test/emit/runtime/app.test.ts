import { expect, test } from "vitest";
import { createStubApp } from "../../../templates/runtime/app.ts";
import type { OperationContract } from "../../../templates/runtime/contract.ts";
import { takesLinearTime } from "../../text/takes-linear-time.ts";

/** Operations on one route, each with an example of one URL. */
function contractsOf(count: number, path: string): OperationContract[] {
  const example = { name: "1", request: { method: "GET", url: "/notes" }, response: { status: 200 } };
  return Array.from({ length: count }, (_, index) => ({
    name: `note${index}`,
    title: "Get note",
    page: "note-get.md",
    routes: [{ method: "GET", path }],
    scopes: {},
    query: {},
    headers: {},
    responses: {},
    examples: [example],
  }));
}

test("takes time linear in the examples of one URL", async () => {
  const isLinear = await takesLinearTime(2000, (count) =>
    createStubApp({ contracts: contractsOf(count, "/notes"), schemas: { $defs: {} } }),
  );
  expect(isLinear).toBe(true);
});

test("answers a URL that only examples show, beside those of the routes", async () => {
  const app = createStubApp({ contracts: contractsOf(2, "/me/notes"), schemas: { $defs: {} } });
  const headers = { "x-example": "note1/1" };
  expect((await app.fetch(new Request("http://localhost/notes", { headers }))).status).toBe(200);
  expect((await app.fetch(new Request("http://localhost/me/notes", { headers }))).status).toBe(200);
  expect((await app.fetch(new Request("http://localhost/note"))).status).toBe(404);
});
