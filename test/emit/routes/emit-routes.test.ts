import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createJiti } from "jiti";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmittedFile } from "../../../generator/emit/emitted-file.ts";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import { usersModel } from "../../serve/users-model.ts";
import { compile } from "../compile.ts";

/** The part of the emitted `routes/index.ts` that the tests call. */
interface EmittedRoutes {
  createApp(settings?: { handlers?: object; basePath?: string }): {
    request(path: string, init?: RequestInit): Promise<Response>;
    fetch(request: Request): Promise<Response>;
  };
  mswHandlers(app: object, http: object, baseUrl: string): unknown[];
  updateUser: { routes: { url(parameters: object): string }[] };
}

type Resolver = (info: { request: Request }) => Promise<Response>;

let folder: string;
let files: EmittedFile[];
let routes: EmittedRoutes;

beforeAll(async () => {
  files = await emitFiles(usersModel(), { command: "npm run generate" });
  folder = mkdtempSync(join(tmpdir(), "markdrift-routes-"));
  symlinkSync(join(import.meta.dirname, "../../../node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  routes = await createJiti(import.meta.url).import<EmittedRoutes>(join(folder, "routes/index.ts"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}

function getUser({ parameters }: { parameters: { id?: string } }) {
  return { status: 200, body: { id: parameters.id } };
}

const json = { "content-type": "application/json" };

describe("the text", () => {
  it("prints a contract as one would write it by hand", () => {
    expect(textOf("routes/user.ts")).toContain(`/** What \`updateUser\` takes and answers. */
export interface UpdateUserOperation {
  readonly parameters: { readonly id: string };
  readonly query: object;
  readonly body: UserUpdate;
  readonly responses: { readonly 200: User };
}

/**
 * Update user, as the page of a fixture says it.
 * @see \`api/user-update.md\`
 */
export const updateUser = {
  name: "updateUser",
  title: "Update user",
  page: "api/user-update.md",
  routes: [{ method: "PATCH", path: "/users/{id}", url: ({ id }: { id: string }) => url\`/users/\${id}\` }],
  query: {},
  headers: {},
  scopes: {
    delegatedWork: ["User.ReadBasic.All", "User.Read.All"],
    delegatedPersonal: [],
    application: ["User.Read.All"],
  },
  request: { type: "microsoft.graph.user", contentType: "application/json", bodyRequired: true },
  responses: { 200: { type: "microsoft.graph.user", contentType: "application/json" } },
  examples: examples.updateUser,
} as const satisfies OperationContract;
`);
  });

  it("prints a test that holds the example against its type, its schema and the stub", () => {
    expect(textOf("tests/user.test.ts")).toContain(`describe("Update user", () => {
  it("takes and answers the documented example 1", async () => {
    const request: Documented<UpdateUserOperation["body"]> = { mail: "m@x.example" };
    const response: Documented<UpdateUserOperation["responses"][200]> = { id: "megan", mail: "m@x.example" };

    expect(api.requestFaults(updateUser, request)).toEqual([]);
    expect(api.faults("microsoft.graph.user", response)).toEqual([]);

    const answer = await api.send(updateUser, "1", request);
    expect(answer.status).toBe(200);
    expect(api.faults("microsoft.graph.user", answer.body)).toEqual([]);
    await api.expectSnapshot(answer, "__examples__/user/updateUser-1.json");
  });
});
`);
  });

  it("prints the documented response as the snapshot", () => {
    expect(textOf("tests/__examples__/user/updateUser-1.json")).toBe(`{
  "status": 200,
  "headers": {
    "content-type": "application/json"
  },
  "body": {
    "id": "megan",
    "mail": "m@x.example"
  }
}
`);
  });

  it("compiles, with handlers that the contracts type", () => {
    const good = `import { createApp } from "./routes/index.js";
createApp({ handlers: { getUser: ({ parameters }) => ({ status: 200, body: { id: parameters.id ?? "me" } }) } });
createApp({ handlers: { deleteUser: () => ({ status: 204 }) } });
// @ts-expect-error 201 is not documented.
createApp({ handlers: { getUser: () => ({ status: 201, body: {} }) } });
// @ts-expect-error A user has no such property.
createApp({ handlers: { getUser: () => ({ status: 200, body: { nam: "" } }) } });
`;
    expect(compile(files, { "handlers.ts": good })).toEqual([]);
  }, 60_000);
});

describe("the app", () => {
  it("answers the documented example", async () => {
    const response = await routes
      .createApp()
      .request("/users/megan", { method: "PATCH", headers: json, body: `{"mail":"m"}` });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: "megan", mail: "m@x.example" });
  });

  it("answers by a handler in place of the stub", async () => {
    const app = routes.createApp({ handlers: { getUser }, basePath: "/v1.0" });
    expect(await (await app.request("/v1.0/Users('lee')")).json()).toEqual({ id: "lee" });
    expect((await app.request("/v1.0/users")).status).toBe(200);
  });

  it("refuses what the docs don't allow, with the place", async () => {
    const app = routes.createApp();
    const body = `{ "displayName": 5 }`;
    const wrong = await app.request("/users", { method: "POST", headers: json, body });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ error: { code: "BadRequest", target: "/displayName" } });
    expect((await app.request("/users", { method: "POST", headers: json, body: "{" })).status).toBe(400);
    expect((await app.request("/users?$top=many")).status).toBe(400);
    expect((await app.request("/groups")).status).toBe(404);
    const notAllowed = await app.request("/me", { method: "DELETE" });
    expect([notAllowed.status, notAllowed.headers.get("allow")]).toEqual([405, "GET"]);
  });

  it("builds URLs that can't leave their segment", () => {
    expect(routes.updateUser.routes[0]?.url({ id: "a/../b?c" })).toBe("/users/a%2F..%2Fb%3Fc");
  });

  it("becomes handlers of MSW", async () => {
    const registered: { path: string; resolver: Resolver }[] = [];
    const http = {
      all: (path: string, resolver: Resolver) => registered.push({ path, resolver }),
    };
    routes.mswHandlers(routes.createApp(), http, "https://graph.microsoft.com/v1.0");
    expect(registered[0]?.path).toBe("https://graph.microsoft.com/v1.0/*");
    const answer = await registered[0]?.resolver({ request: new Request("https://graph.microsoft.com/v1.0/me") });
    expect(await answer?.json()).toMatchObject({ id: "adele" });
  });
});

it("emits the same, whatever the order of the pages", async () => {
  const reversed = usersModel((pages) => pages.toReversed());
  expect(await emitFiles(reversed, { command: "npm run generate" })).toEqual(files);
});
