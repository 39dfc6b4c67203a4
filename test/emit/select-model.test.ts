import { expect, test } from "vitest";
import type { EmitSelection } from "../../generator/config/config.ts";
import { selectModel } from "../../generator/emit/select-model.ts";
import { complex, entity, operation, place, property, sampleModel } from "./build-sample.ts";

const model = sampleModel(
  [
    entity("microsoft.graph.entity", []),
    entity("microsoft.graph.user", [property("address", "microsoft.graph.address")], {
      baseType: "microsoft.graph.entity",
      navigationProperties: [
        property("manager", "microsoft.graph.user"),
        property("messages", "Collection(microsoft.graph.message)"),
      ],
    }),
    complex("microsoft.graph.address", [property("geo", "Collection(microsoft.graph.geo)")]),
    complex("microsoft.graph.geo", [property("address", "microsoft.graph.address")]),
    entity("microsoft.graph.message", [property("id", "Edm.String")]),
  ],
  [
    operation("api/user-get", "GET /users/{id}", {
      responses: [{ status: 200, type: "microsoft.graph.user", origin: "prose", source: place() }],
    }),
    operation("api/message-post", "POST /users/{id}/messages", {
      requestBody: { type: "microsoft.graph.message", contentType: "application/json" },
    }),
    operation("api/users-other", "GET /usersOther"),
  ],
);

test.each<[string, EmitSelection, string[], string[]]>([
  [
    "a type, with or without its namespace",
    { types: ["geo", "microsoft.graph.message"] },
    ["address", "geo", "message"],
    [],
  ],
  ["a page", { pages: ["resources/user.md"] }, ["address", "entity", "geo", "user"], []],
  ["a route", { routes: ["POST /users/{id}/messages"] }, ["message"], ["api/message-post"]],
  [
    "the routes below a path",
    { routes: ["/users"] },
    ["address", "entity", "geo", "message", "user"],
    ["api/user-get", "api/message-post"],
  ],
  ["nothing there is", { types: ["nobody"], routes: ["users"] }, [], []],
])("selects by %s, with what that needs", (_, only, types, operations) => {
  const selected = selectModel(model, only);
  expect([...selected.types.keys()].map((name) => name.slice("microsoft.graph.".length))).toEqual(types);
  expect(selected.operations.map(({ id }) => id)).toEqual(operations);
});

test("leaves out relationships that lead out of the selection", () => {
  const user = selectModel(model, { types: ["user"] }).types.get("microsoft.graph.user");
  expect(user?.kind === "entityType" ? user.navigationProperties.map(({ name }) => name) : []).toEqual(["manager"]);
});
