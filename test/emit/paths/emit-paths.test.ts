import { expect, test } from "vitest";
import { emitFiles } from "../../../generator/emit/emit-files.ts";
import type { Parameter, Response } from "../../../generator/model/api-model.ts";
import { entity, operation, place, property, sampleModel } from "../build-sample.ts";
import { compile } from "../compile.ts";

function response(status: number, type?: string): Response {
  return { status, origin: "prose", source: place(), ...(type !== undefined && { type }) };
}

function parameter(kind: Parameter["in"], name: string, facts: Partial<Parameter> = {}): Parameter {
  return { in: kind, name, source: place(), origin: "parameterTable", ...facts };
}

const user = entity("microsoft.graph.user", [
  property("id", "Edm.String", { readOnly: true }),
  property("name", "Edm.String"),
]);

const model = sampleModel(
  [user],
  [
    operation("api/user-list", "GET /users", {
      title: "List users",
      supports: { top: true, filter: true, search: false },
      parameters: [parameter("header", "Authorization", { required: true }), parameter("header", "ConsistencyLevel")],
      responses: [response(200, "Collection(microsoft.graph.user)")],
    }),
    operation("api/user-post", "POST /users", {
      title: "Create */ user",
      requestBody: {
        type: "microsoft.graph.user",
        contentType: "application/json",
        properties: [property("name", "Edm.String", { required: true })],
      },
      responses: [response(201, "microsoft.graph.user"), response(409)],
    }),
    operation("api/user-get", "GET /users/{id}", {
      title: "Get user",
      responses: [response(200, "microsoft.graph.user")],
    }),
    operation("api/user-delete", "DELETE /users/{id}", {
      title: "Delete user",
      deprecated: { description: "Disable users." },
      responses: [response(204)],
    }),
    operation("api/user-getmany", "POST /users/getByIds", {
      title: "Get users",
      requestBody: {
        contentType: "application/json; charset=utf-8",
        properties: [
          property("ids", "Collection(Edm.String)", { nullable: false, required: true }),
          property("types", "Edm.Int32"),
        ],
      },
      responses: [response(200, "Edm.Int32")],
    }),
  ],
);

test("emits an interface of openapi-typescript's shape", async () => {
  const [file] = await emitFiles(model, { kinds: ["paths"] });
  expect(file?.text.slice(file.text.indexOf("export interface paths"))).toBe(`export interface paths {
  "/users": {
    /** List users */
    get: {
      parameters: {
        query?: { $filter?: string; $top?: number };
        header?: { ConsistencyLevel?: string };
      };
      responses: { 200: Answer<ODataCollection<User>>; default: Answer<ODataError> };
    };
    /** Create *\\/ user */
    post: {
      requestBody: { content: { "application/json": UserCreate } };
      responses: { 201: Answer<User>; 409: Answer<ODataError>; default: Answer<ODataError> };
    };
  };
  "/users/getByIds": {
    /** Get users */
    post: {
      requestBody: { content: { "application/json": { ids: string[]; types?: NullableOption<number> } } };
      responses: { 200: Answer<{ value: number }>; default: Answer<ODataError> };
    };
  };
  "/users/{id}": {
    /** Get user */
    get: {
      parameters: {
        path: { id: string };
      };
      responses: { 200: Answer<User>; default: Answer<ODataError> };
    };
    /**
     * Delete user
     * @deprecated Disable users.
     */
    delete: {
      parameters: {
        path: { id: string };
      };
      responses: { 204: NoContent; default: Answer<ODataError> };
    };
  };
}
`);
});

test("types openapi-fetch: right calls compile, wrong paths, parameters and bodies don't", async () => {
  const use = `import createClient from "openapi-fetch";
import type { paths } from "./paths.js";

const client = createClient<paths>({ baseUrl: "https://graph.example/v1.0" });
const list = await client.GET("/users", { params: { query: { $top: 5 }, header: { ConsistencyLevel: "eventual" } } });
export const name: string | null | undefined = list.data?.value[0]?.name;
export const message: string | undefined = list.error?.error.message;
const one = await client.GET("/users/{id}", { params: { path: { id: "1" } } });
export const id: string | undefined = one.data?.id;
const created = await client.POST("/users", { body: { name: "Ada" } });
export const createdId: string | undefined = created.data?.id;
await client.POST("/users/getByIds", { body: { ids: ["1"], types: null } });
await client.DELETE("/users/{id}", { params: { path: { id: "1" } } });
// @ts-expect-error no such path
await client.GET("/user");
// @ts-expect-error no such method of the path
await client.DELETE("/users");
// @ts-expect-error the path needs an id
await client.GET("/users/{id}");
// @ts-expect-error the name is required
await client.POST("/users", { body: {} });
// @ts-expect-error $top is a number
await client.GET("/users", { params: { query: { $top: "5" } } });
// @ts-expect-error $search isn't supported
await client.GET("/users", { params: { query: { $search: "x" } } });
`;
  expect(compile(await emitFiles(model, { kinds: ["types", "paths"] }), { "use.ts": use })).toEqual([]);
});
